package org.kcpd.division.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * {@code /division/session}: for how many seconds the session lasts, and why it is over. Asking (GET) is no use of it;
 * that the member has moved (POST with {@link ByHand#HEADER}) is one. Open to everybody: there is nothing else in it.
 */
@WebServlet("/session")
public class SessionState extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .printf(
                        "{\"left\":%d,\"ended\":\"%s\"}",
                        sessions.left(request).toSeconds(),
                        Sessions.over(request).map(Enum::name).orElse(""));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
