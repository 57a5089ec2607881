package org.kcpd.division.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path but the declared ones is closed; the session is new at sign-in and ends after ten hours. */
class DivisionMechanismTest {
    private final Browser browser = new Browser();
    private final DivisionMechanism mechanism = new DivisionMechanism(
            credential -> credential instanceof UsernamePasswordCredential asked && asked.compareTo("02003", "right")
                    ? new CredentialValidationResult("02003")
                    : CredentialValidationResult.INVALID_RESULT);

    @ParameterizedTest
    @ValueSource(strings = {"/signin.xhtml", "/about", "/jakarta.faces.resource/division.css.xhtml"})
    void a_few_paths_are_open(String path) {
        assertThat(browser.get(path, "")).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(browser.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/personnel/roster.xhtml",
                "/signin.xhtml/x",
                "/about/x",
                "/anything",
                "/jakarta.faces.resource"
            })
    void every_other_path_leads_to_the_sign_in(String path) {
        assertThat(browser.get(path, "q=1")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml");
        assertThat(SignedIn.takeWanted(browser.request)).contains("/division" + path + "?q=1");
        assertThat(SignedIn.takeWanted(browser.request)).as("once").isEmpty();
    }

    @Test
    void a_post_is_not_repeated_after_the_sign_in() {
        browser.method = "POST";

        browser.get("/personnel/order.xhtml", "");

        assertThat(browser.redirect).isEqualTo("/division/signin.xhtml");
        assertThat(SignedIn.takeWanted(browser.request)).isEmpty();
    }

    @Test
    void an_ajax_request_is_told_to_go_there() {
        browser.ajax = true;

        browser.get("/personnel/order.xhtml", "");

        assertThat(browser.redirect).isNull();
        assertThat(browser.body.toString()).contains("<redirect url=\"/division/signin.xhtml\"/>");
    }

    @Test
    void a_right_password_begins_a_new_session_that_is_told_to_the_container_at_every_request() {
        assertThat(browser.signIn("right")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.sessionIdsChanged).isEqualTo(1);
        assertThat(browser.idleSeconds).isEqualTo(15 * 60);

        assertThat(browser.get("/personnel/roster.xhtml", "")).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(browser.told).containsExactly("02003", "02003");
    }

    @Test
    void a_wrong_password_changes_nothing() {
        assertThat(browser.signIn("wrong")).isEqualTo(AuthenticationStatus.SEND_FAILURE);

        assertThat(browser.sessionIdsChanged).isZero();
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @Test
    void a_session_ends_after_ten_hours_however_busy_it_is() {
        browser.signIn("right");
        browser.accessed += Duration.ofHours(10).toMillis();
        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SUCCESS);

        browser.accessed += 1;

        assertThat(browser.get("/", "")).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(browser.attributes).doesNotContainValue("02003");
    }

    @Test
    void the_redirect_to_the_sign_in_page_is_protected_like_a_page() {
        Browser browser = new Browser();
        browser.get("/personnel/roster.xhtml", "");
        assertThat(browser.redirect).isNotNull();
        assertThat(browser.headers)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .containsKeys("Content-Security-Policy", "Strict-Transport-Security", "Referrer-Policy");
    }

    /** One browser with its session, as the container would show it. */
    private final class Browser {
        private final Map<String, Object> attributes = new HashMap<>();
        private final Map<String, String> headers = new HashMap<>();
        private final List<String> told = new ArrayList<>();
        private final StringWriter body = new StringWriter();
        private String method = "GET";
        private String path = "/";
        private String query = "";
        private String redirect;
        private boolean ajax;
        private boolean session;
        private int sessionIdsChanged;
        private int idleSeconds;
        private long accessed = 1_000_000;
        private String password;

        private final HttpSession kept = stub(HttpSession.class, (name, args) -> switch (name) {
            case "getAttribute" -> attributes.get(args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "removeAttribute" -> attributes.remove(args[0]);
            case "getLastAccessedTime" -> accessed;
            case "setMaxInactiveInterval" -> idleSeconds = (int) args[0];
            case "invalidate" -> end();
            default -> throw new UnsupportedOperationException(name);
        });

        private final HttpServletRequest request = stub(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getSession" -> opened((boolean) args[0]);
            case "changeSessionId" -> "id" + ++sessionIdsChanged;
            case "getMethod" -> method;
            case "isSecure" -> true;
            case "getContextPath" -> "/division";
            case "getRequestURI" -> "/division" + path;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query.isEmpty() ? null : query;
            case "getHeader" -> ajax && "Faces-Request".equals(args[0]) ? "partial/ajax" : null;
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

        AuthenticationStatus get(String wantedPath, String wantedQuery) {
            path = wantedPath;
            query = wantedQuery;
            password = null;
            return mechanism.validateRequest(request, response, context);
        }

        AuthenticationStatus signIn(String given) {
            path = "/signin.xhtml";
            password = given;
            return mechanism.validateRequest(request, response, context);
        }

        private HttpSession opened(boolean create) {
            session |= create;
            return session ? kept : null;
        }

        private Object end() {
            attributes.clear();
            session = false;
            return null;
        }
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
