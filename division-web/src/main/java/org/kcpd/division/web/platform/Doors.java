package org.kcpd.division.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Opens a page only to whom the navigation shows it: nobody meets the form of a task that would be refused. What is on
 * the page is protected by the use cases, whichever way they are reached.
 */
public class Doors implements Filter {

    @Inject
    private CallerContext callers;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getUserPrincipal() != null && NavItem.isGuarded(asked.getServletPath())) {
            Set<Right> rights = callers.current().rights();
            if (!NavItem.isOpen(asked.getServletPath(), rights)) {
                throw new NotPermitted("page " + asked.getServletPath());
            }
        }
        chain.doFilter(request, response);
    }
}
