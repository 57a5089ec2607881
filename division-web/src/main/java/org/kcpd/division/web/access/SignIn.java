package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
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
import org.kcpd.division.access.boundary.AccessJournal.End;

/** The form of the sign-in page, and the sign-out button. Post it without ajax: the answer is a redirect. */
@Named
@RequestScoped
public class SignIn {
    @Inject
    private SecurityContext security;

    private String serialNo = "";
    private String password = "";
    private boolean refused;

    /** Signs in and goes where the member wanted to go; otherwise {@link #isRefused()} and the page stays. */
    public void submit() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new UsernamePasswordCredential(serialNo.strip(), password);
        password = "";
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(credential).newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            String home = request.getContextPath() + "/";
            faces.getExternalContext().redirect(SignedIn.takeWanted(request).orElse(home));
        } else {
            refused = true;
        }
    }

    /** Ends the session and goes to the sign-in page. */
    public void leave() throws IOException, ServletException {
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) outside.getRequest();
        SignedIn.endsBy(request, End.SIGNED_OUT);
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        outside.invalidateSession();
        outside.redirect(request.getContextPath() + OpenPaths.SIGN_IN);
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

    /** Whether this request's sign-in was refused; the page says {@code E-SIGN-IN} and never why. */
    public boolean isRefused() {
        return refused;
    }
}
