package org.kcpd.division.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.access.boundary.SessionSettings;
import org.kcpd.division.access.boundary.SignInSettings;

/** Refuses to start a product nobody could sign in to, or everybody could: the deployment fails and the log says why. */
@Startup
@Singleton
public class SignInCheck {
    private static final Logger LOG = Logger.getLogger(SignInCheck.class.getName());

    @Inject
    private SignInSettings settings;

    @Inject
    private SessionSettings sessions;

    @PostConstruct
    void check() {
        try {
            settings.check();
            LOG.log(Level.INFO, "Sign-in: {0}, idle sessions end after {1}", new Object[] {
                settings.mode(), sessions.limits().idle()
            });
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "The product does not start. {0}", e.getMessage());
            throw e;
        }
    }
}
