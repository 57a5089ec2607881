package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.boundary.IdentityPort;
import org.kcpd.division.platform.DivisionException;

/** Hands the proof to the identity port. It gives no groups: rights come from the assignment and the grants. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {
    @Inject
    private IdentityPort identities;

    @Inject
    private HttpServletRequest request;

    /** Called by the container for a name and a password. What the refusal says is kept for the page that is shown next. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        try {
            return identities
                    .verify(credential.getCaller(), credential.getPasswordAsString())
                    .map(identity -> new CredentialValidationResult(identity.serialNo()))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (DivisionException refusal) {
            request.setAttribute(SignIn.REFUSAL, refusal.code());
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE);
    }
}
