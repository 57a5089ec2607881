package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.access.boundary.IdentityPort;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;

/** Leads each sign-in to the one way this installation is set to; the others stay shut. */
@ApplicationScoped
public class SignIns implements IdentityPort {
    @Inject
    private SignInSettings settings;

    @Inject
    private BuiltInSignIn builtIn;

    @Inject
    private DirectorySignIn directory;

    @Inject
    private SubjectSignIn subjects;

    protected SignIns() {}

    SignIns(SignInSettings settings, BuiltInSignIn builtIn, DirectorySignIn directory, SubjectSignIn subjects) {
        this.settings = settings;
        this.builtIn = builtIn;
        this.directory = directory;
        this.subjects = subjects;
    }

    @Override
    public Optional<Identity> verify(String name, String password) {
        return switch (settings.mode()) {
            case BUILT_IN -> builtIn.verify(name, password);
            case LDAP -> byDirectory(name, password);
            case OIDC, HEADER -> {
                refuse(name, "NO_PASSWORDS_HERE", null);
                yield Optional.empty();
            }
        };
    }

    @Override
    public Identity accept(Proof proof) {
        return subjects.accept(proof);
    }

    @Override
    public void refuse(String claimed, String why, String incident) {
        subjects.refuse(claimed, why, incident);
    }

    private Optional<Identity> byDirectory(String name, String password) {
        Optional<Proof> proof = directory.prove(name, password);
        if (proof.isEmpty()) {
            refuse(name, "DIRECTORY", null);
        }
        return proof.map(this::accept);
    }
}
