package org.kcpd.division.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.boundary.IdentityPort;

/** Hands the proof to the identity port. It gives no groups: rights come from the assignment and the grants. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {
    @Inject
    private IdentityPort identities;

    /** Called by the container for a serial number and a password. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return identities
                .verify(credential.getCaller(), credential.getPasswordAsString())
                .map(identity -> new CredentialValidationResult(identity.serialNo()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE);
    }
}
