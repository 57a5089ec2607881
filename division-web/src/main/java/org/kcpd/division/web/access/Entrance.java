package org.kcpd.division.web.access;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** How a request itself is part of a sign-in that no form of ours was sent for. */
interface Entrance {

    /**
     * Looks at every request before anything else does.
     *
     * @param path below the context root
     * @return the answer, when the request has been answered here; empty when it goes on as any other
     */
    Optional<AuthenticationStatus> at(String path, HttpServletRequest request, HttpServletResponse response);

    /** Answers somebody who is not signed in and asked for a page. */
    AuthenticationStatus closed(HttpServletRequest request, HttpServletResponse response);
}
