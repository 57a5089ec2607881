package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The sign-in page asks for a password, ours or the directory's: requests prove nothing. */
@ApplicationScoped
public class FormEntrance implements Entrance {

    @Override
    public Optional<AuthenticationStatus> at(String path, HttpServletRequest request, HttpServletResponse response) {
        return Optional.empty();
    }

    @Override
    public AuthenticationStatus closed(HttpServletRequest request, HttpServletResponse response) {
        Wanted.keep(request);
        return Lead.to(request, response, request.getContextPath() + OpenPaths.SIGN_IN);
    }
}
