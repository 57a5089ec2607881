package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.kcpd.division.access.SessionLimits;

/** How long a session lasts here: {@code division.session.idle}, between five and thirty minutes; the rest is fixed. */
@ApplicationScoped
public class SessionSettings {
    private static final String IDLE = "division.session.idle";

    @Inject
    private Config config;

    private volatile SessionLimits limits;

    protected SessionSettings() {}

    /** Outside the container. */
    public SessionSettings(SessionLimits limits) {
        this.limits = limits;
    }

    /** @throws IllegalArgumentException naming the setting, when it is no length a session may have */
    public SessionLimits limits() {
        if (limits == null) {
            limits = read(config.getOptionalValue(IDLE, String.class));
        }
        return limits;
    }

    static SessionLimits read(Optional<String> setting) {
        try {
            return new SessionLimits(
                    setting.map(String::strip).map(Duration::parse).orElse(SessionLimits.IDLE));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(IDLE + ": " + e.getMessage(), e);
        }
    }
}
