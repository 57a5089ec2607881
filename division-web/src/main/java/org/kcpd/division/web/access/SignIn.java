package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.web.access.limit.RateLimits;
import org.kcpd.division.web.access.limit.TooMany;
import org.kcpd.division.web.access.limit.Work;

/** The sign-in page in whichever way this installation signs in, and what it says after a refusal or a sign-out. */
@Named
@RequestScoped
public class SignIn {
    static final String REFUSAL = SignIn.class.getName() + ".refusal";

    private static final String WRONG = "E-SIGN-IN";
    private static final Set<String> REFUSALS =
            Set.of(WRONG, "E-PORTAL", "E-PORTAL-DOWN", "E-NO-MEMBER", "E-PROXY", "E-DIRECTORY-DOWN");

    @Inject
    private SecurityContext security;

    @Inject
    private SignInSettings settings;

    @Inject
    private RateLimits limits;

    @Inject
    private Sessions sessions;

    private String serialNo = "";
    private String password = "";
    private String refusal = "";

    /** Signs in and goes where the member wanted to go; otherwise {@link #getRefusal()} and the page stays. */
    public void submit() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        var response = (HttpServletResponse) outside.getResponse();
        var tooMany = limits.ask(Work.SIGN_IN, serialNo.strip(), request);
        if (tooMany.isPresent()) {
            password = "";
            refusal = TooMany.CODE;
            TooMany.announce(response, tooMany.get());
            return;
        }
        var credential = new UsernamePasswordCredential(serialNo.strip(), password);
        password = "";
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            String home = request.getContextPath() + "/";
            outside.redirect(Wanted.take(request).orElse(home));
        } else {
            refusal =
                    Optional.ofNullable((String) request.getAttribute(REFUSAL)).orElse(WRONG);
        }
    }

    /** Ends the session and goes to the sign-in page, which leads on to where the portal's own session ends. */
    public void leave() throws IOException, ServletException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        Optional<ProvenBy> provenBy = ProvenBy.of(request);
        sessions.ends(request, SessionEnd.SIGNED_OUT);
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        outside.invalidateSession();
        provenBy.ifPresent(portal -> SignOut.remember(request, portal.idToken()));
        outside.redirect(request.getContextPath() + OpenPaths.SIGN_IN + "?state=out");
    }

    public String getSerialNo() {
        return serialNo;
    }

    public void setSerialNo(String serialNo) {
        this.serialNo = serialNo == null ? "" : serialNo;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public SignInMode getMode() {
        return settings.mode();
    }

    /** Why the sign-in was refused, as a bundle key that tells nothing to a stranger; empty when it was not. */
    public String getRefusal() {
        String said = parameter("refused");
        return refusal.isEmpty() && REFUSALS.contains(said) ? said : refusal;
    }

    /** What to tell IT; empty when there is nothing to tell. */
    public String getIncident() {
        String said = parameter("incident");
        return said.matches("[2-9A-Z]{4}-[2-9A-Z]{4}") ? said : "";
    }

    /** Why the session before this page is over, as a constant's name; empty when there was none. */
    public String getEnded() {
        String said = parameter("ended");
        return Arrays.stream(SessionEnd.values())
                .map(Enum::name)
                .filter(said::equals)
                .findFirst()
                .orElse("");
    }

    /** Whether this page follows a sign-out. */
    public boolean isLeft() {
        return "out".equals(parameter("state"));
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }
}
