package org.kcpd.division.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Opens a page only to whom the navigation shows it: nobody meets the form of a task that would be refused. What is on
 * the page is protected by the use cases, whichever way they are reached.
 */
public class Doors implements Filter {

    @Inject
    private CallerContext callers;

    @Inject
    private AccessJournal journal;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getUserPrincipal() != null && NavItem.isGuarded(asked.getServletPath())) {
            Caller caller = callers.current();
            if (!NavItem.isOpen(asked.getServletPath(), caller.rights())) {
                journal.turnedAway(caller, asked.getServletPath());
                throw new NotPermitted("page " + asked.getServletPath());
            }
        }
        chain.doFilter(request, response);
    }
}
