package org.kcpd.division.access.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;

/**
 * What a member may do on a day, and why.
 *
 * @param held the roles with their reasons; none for who is separated on that day
 */
public record MyAccess(LocalDate on, List<Held> held) {

    /** What makes a member hold a role. */
    public enum Because {
        /** They are a member and not separated. */
        MEMBER,
        /** The assignment in force. */
        POST,
        /** A grant with an end. */
        GRANT,
        /** A grant with an end that the installation gave. */
        INSTALLATION
    }

    /**
     * A role and its reason.
     *
     * @param position its name; {@code place} and {@code site}: where it is held; empty for a grant
     * @param from first day of the assignment or of the grant
     * @param lastDay of the assignment or of the grant; empty for an assignment without an end
     * @param givenBy who gave the grant, both where it took two
     * @param reason of the grant
     */
    public record Held(
            Role role,
            Because because,
            String position,
            String place,
            String site,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay,
            String givenBy,
            String reason) {}

    /** A right and the roles that give it. */
    public record Line(Right right, List<Held> reasons) {}

    /** Every right held, in the order of the matrix, each with all its reasons. */
    public List<Line> lines() {
        return Stream.of(Right.values())
                .map(right -> new Line(
                        right,
                        held.stream()
                                .filter(each -> each.role().rights().contains(right))
                                .sorted(Comparator.comparing(Held::role))
                                .toList()))
                .filter(line -> !line.reasons().isEmpty())
                .toList();
    }

    public List<Role> roles() {
        return held.stream().map(Held::role).distinct().sorted().toList();
    }
}
