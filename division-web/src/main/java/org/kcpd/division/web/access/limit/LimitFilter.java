package org.kcpd.division.web.access.limit;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets no member and no address take more than their share of this node. */
public class LimitFilter implements Filter {

    @Inject
    private RateLimits limits;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String member =
                asked.getUserPrincipal() == null ? "" : asked.getUserPrincipal().getName();
        Optional<Refusal> refusal = limits.ask(Work.of(asked), member, asked);
        if (refusal.isPresent()) {
            TooMany.answer(asked, (HttpServletResponse) response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
