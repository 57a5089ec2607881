package org.kcpd.division.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With training data, the sign-ins of the last start get the password of this start. */
@Startup
@Singleton
@DependsOn("Migrator")
public class TrainingPasswords {
    @Inject
    private Accounts accounts;

    @Inject
    @ConfigProperty(name = "division.training", defaultValue = "false")
    private boolean training;

    @Inject
    @ConfigProperty(name = "division.signin.password")
    private Optional<String> password;

    @PostConstruct
    void renew() {
        if (training) {
            password.ifPresent(accounts::allTo);
        }
    }
}
