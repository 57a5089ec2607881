package org.kcpd.division.web.access;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kcpd.division.access.SessionLimits;
import org.kcpd.division.access.boundary.SessionSettings;
import org.kcpd.division.platform.time.BusinessClock;

/** One browser with its session, as the container would show it to the mechanism, and the clock both go by. */
final class Browser {
    private final DivisionMechanism mechanism;
    final Sessions sessions;
    final Register register = new Register();
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    final List<String> told = new ArrayList<>();
    final StringWriter body = new StringWriter();
    String method = "GET";
    String path = "/";
    String query = "";
    String redirect;
    boolean ajax;
    boolean session;
    int sessionIdsChanged;
    int sessionsEnded;
    int keptSeconds;
    String address = "127.0.0.1";
    final Map<String, List<String>> sent = new HashMap<>();
    final Map<String, String> fields = new HashMap<>();
    private final Map<String, Object> ofRequest = new HashMap<>();
    private String encoding;
    String password;

    private final HttpSession kept = stub(HttpSession.class, (name, args) -> switch (name) {
        case "getAttribute" -> attributes.get(args[0]);
        case "setAttribute" -> attributes.put((String) args[0], args[1]);
        case "removeAttribute" -> attributes.remove(args[0]);
        case "setMaxInactiveInterval" -> keptSeconds = (int) args[0];
        case "invalidate" -> end();
        default -> throw new UnsupportedOperationException(name);
    });

    final HttpServletRequest request = stub(HttpServletRequest.class, (name, args) -> switch (name) {
        case "getSession" -> opened((boolean) args[0]);
        case "changeSessionId" -> "id" + ++sessionIdsChanged;
        case "getMethod" -> method;
        case "isSecure" -> true;
        case "getContextPath" -> "/division";
        case "getRequestURI" -> "/division" + path;
        case "getServletPath" -> path;
        case "getPathInfo" -> null;
        case "getQueryString" -> query.isEmpty() ? null : query;
        case "getRemoteAddr" -> address;
        case "getHeaders" -> Collections.enumeration(sent.getOrDefault((String) args[0], List.of()));
        case "getAttribute" -> ofRequest.getOrDefault((String) args[0], "K7QF-2M9X");
        case "setAttribute" -> ofRequest.put((String) args[0], args[1]);
        case "getHeader" -> ajax && "Faces-Request".equals(args[0])
                ? "partial/ajax"
                : sent.getOrDefault((String) args[0], List.of()).stream()
                        .findFirst()
                        .orElse(null);
        case "getContentType" -> "POST".equals(method) ? "application/x-www-form-urlencoded; charset=UTF-8" : null;
        case "getCharacterEncoding" -> encoding;
        case "setCharacterEncoding" -> encoding = (String) args[0];
        case "getParameter" -> encoding == null ? "read before it was known how" : fields.get(args[0]);
        default -> throw new UnsupportedOperationException(name);
    });

    private final HttpServletResponse response = stub(HttpServletResponse.class, (name, args) -> switch (name) {
        case "sendRedirect" -> redirect = (String) args[0];
        case "setContentType" -> null;
        case "setHeader" -> headers.put((String) args[0], (String) args[1]);
        case "getWriter" -> new PrintWriter(body, true);
        default -> throw new UnsupportedOperationException(name);
    });

    private final HttpMessageContext context = stub(HttpMessageContext.class, (name, args) -> switch (name) {
        case "isAuthenticationRequest" -> password != null;
        case "getAuthParameters" -> AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential("02003", password));
        case "notifyContainerAboutLogin" -> {
            told.add(((CallerPrincipal) args[0]).getName());
            yield AuthenticationStatus.SUCCESS;
        }
        case "doNothing" -> AuthenticationStatus.NOT_DONE;
        default -> throw new UnsupportedOperationException(name);
    });

    Browser(Function<Sessions, DivisionMechanism> mechanism) {
        InstantSource source = () -> now;
        var clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
        var limits = new SessionSettings(new SessionLimits(SessionLimits.IDLE));
        this.sessions = new Sessions(register, limits, clock);
        this.mechanism = mechanism.apply(sessions);
    }

    AuthenticationStatus get(String wantedPath, String wantedQuery) {
        path = wantedPath;
        query = wantedQuery;
        password = null;
        return asked();
    }

    AuthenticationStatus signIn(String given) {
        path = "/signin.xhtml";
        password = given;
        return asked();
    }

    /** Signed in, and the notice is read. */
    void comeIn() {
        signIn("right");
        sessions.acknowledge(request, "notice");
        told.clear();
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    private AuthenticationStatus asked() {
        redirect = null;
        ofRequest.clear();
        encoding = null;
        return mechanism.validateRequest(request, response, context);
    }

    private HttpSession opened(boolean create) {
        session |= create;
        return session ? kept : null;
    }

    /** As the container does: its listener still sees what was kept. */
    private Object end() {
        sessions.ended(kept);
        sessionsEnded++;
        attributes = new HashMap<>();
        session = false;
        return null;
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object answer = answers.to(method.getName(), args);
            return method.getReturnType() == void.class ? null : answer;
        }));
    }
}
