package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How the sealing of this node stands, for the health check and the page. */
@ApplicationScoped
public class SealingState {
    private volatile String broken;

    /** Why nothing is sealed: the seals of the database and their copy do not belong together. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Whether that is news. */
    boolean breaks(String reason) {
        boolean news = !reason.equals(broken);
        broken = reason;
        return news;
    }

    void isSound() {
        broken = null;
    }
}
