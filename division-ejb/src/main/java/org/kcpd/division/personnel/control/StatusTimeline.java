package org.kcpd.division.personnel.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Interval;
import org.kcpd.division.personnel.MemberStatus;

/** The duty statuses of one member, in order and without overlap. */
public final class StatusTimeline {
    private final List<MemberStatus> statuses;

    /** @param statuses those that count, oldest first */
    public StatusTimeline(List<MemberStatus> statuses) {
        this.statuses = List.copyOf(statuses);
    }

    /** Whether the whole interval has this status already. */
    public boolean says(DutyStatus status, LocalDate from, Optional<LocalDate> until) {
        return statuses.stream()
                .anyMatch(s -> s.status() == status
                        && s.when().contains(from)
                        && (s.when().to() == null
                                || until.filter(end -> !end.isAfter(s.when().to()))
                                        .isPresent()));
    }

    /**
     * Makes room and answers what is to be stored: the new interval and what of a longer one goes on behind it.
     *
     * @param now when what is covered entirely is superseded
     */
    public List<MemberStatus> insert(
            long memberId, DutyStatus status, LocalDate from, Optional<LocalDate> until, String reason, Instant now) {
        var when = new Interval(from, until.orElse(null));
        var coming = new ArrayList<MemberStatus>();
        coming.add(new MemberStatus(memberId, status, when, reason));
        for (var old : statuses) {
            if (old.when().overlaps(when)) {
                until.filter(end -> old.when().to() == null || old.when().to().isAfter(end))
                        .map(end -> new Interval(end, old.when().to()))
                        .ifPresent(rest -> coming.add(new MemberStatus(memberId, old.status(), rest, reason)));
                old.giveWay(from, now);
            }
        }
        return coming;
    }
}
