package org.kcpd.division.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a session lasts. It ends when nobody used it for a while ({@code idle}) and after ten hours however busy it is:
 * a shift and what comes after it. A member has at most three at once: a desk, a car, a phone.
 *
 * @param idle how long nobody may use it
 */
public record SessionLimits(Duration idle) {
    /** What {@code idle} is unless a setting says otherwise. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    public static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);
    public static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

    /** However busy it is. */
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    /** Of one member at once. */
    public static final int MOST = 3;

    /** How long before its idle end the member is warned. */
    public static final Duration WARNING = Duration.ofMinutes(2);

    /** How often a session asks whether somebody else has ended it: nobody is served longer than that afterwards. */
    public static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    /** How far the register's last use may lie behind the real one. */
    public static final Duration LAG = Duration.ofMinutes(2);

    /** @throws IllegalArgumentException when idle is no length a session may have */
    public SessionLimits {
        if (idle.compareTo(SHORTEST_IDLE) < 0 || idle.compareTo(LONGEST_IDLE) > 0) {
            throw new IllegalArgumentException("A session is idle for at least " + SHORTEST_IDLE + " and at most "
                    + LONGEST_IDLE + ", not for " + idle);
        }
    }

    /** Why a session is over at this instant; empty while it lasts. @param used by the member, not by a script of a page */
    public Optional<SessionEnd> over(Instant began, Instant used, Instant now) {
        if (!now.isBefore(began.plus(ABSOLUTE))) {
            return Optional.of(SessionEnd.TOO_OLD);
        }
        return now.isBefore(used.plus(idle)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    /** How long it lasts from now on if nobody uses it; never negative. */
    public Duration left(Instant began, Instant used, Instant now) {
        Instant idleEnd = used.plus(idle);
        Instant absoluteEnd = began.plus(ABSOLUTE);
        Duration left = Duration.between(now, idleEnd.isBefore(absoluteEnd) ? idleEnd : absoluteEnd);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether it is time to ask the register. */
    public boolean due(Instant looked, Instant now) {
        return !now.isBefore(looked.plus(LOOK_EVERY));
    }

    /** A session whose last use the register knows to lie before this is over, whatever happened to its node. */
    public Instant forgottenBefore(Instant now) {
        return now.minus(idle).minus(LAG);
    }
}
