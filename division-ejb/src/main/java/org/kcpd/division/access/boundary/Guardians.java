package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * The way out when a role that two members have to give is held by fewer than two ({@code division.guardians}, serial
 * numbers parted by commas): on a department's first days, and after the grants have run out. At a start, and only then,
 * the installation itself gives it to those of the named who are on the roster; the audit says that it did.
 */
@ApplicationScoped
public class Guardians {
    private static final Logger LOG = Logger.getLogger(Guardians.class.getName());
    private static final int GRANTED_DAYS = 360;
    private static final int ENOUGH = 2;

    @Inject
    @ConfigProperty(name = "division.guardians")
    private Optional<String> named = Optional.empty();

    @Inject
    private Givers givers;

    @Inject
    private GrantDesk desk;

    @Inject
    private BusinessClock clock;

    protected Guardians() {}

    /** Outside the container. */
    public Guardians(String named, Givers givers, GrantDesk desk, BusinessClock clock) {
        this.named = Optional.of(named);
        this.givers = givers;
        this.desk = desk;
        this.clock = clock;
    }

    /** Sees to it that there are two for each such role, as far as the setting names members. */
    public void appoint() {
        named.ifPresent(serials -> Stream.of(Role.values())
                .filter(Role::byTwo)
                .filter(role -> givers.holders(role) < ENOUGH)
                .forEach(role -> appoint(role, List.of(serials.split(",")))));
    }

    private void appoint(Role role, List<String> serials) {
        var until = clock.today().plusDays(GRANTED_DAYS);
        serials.stream()
                .map(String::strip)
                .filter(serial -> givers.couldTake(serial, role))
                .forEach(serial -> {
                    LOG.log(Level.WARNING, "division.guardians: {0} is granted {1}", new Object[] {serial, role});
                    desk.grant(new GrantRole("", serial, role, until, "division.guardians"));
                });
    }
}
