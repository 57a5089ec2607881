package org.kcpd.division.intake.query;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.RequestMachine;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/**
 * How much of which service requests a caller sees, as a rule for one and as predicates for many; what of one is withheld;
 * and what they may do (domain section 6).
 *
 * <p>All of it: the unit at that work site, those who lead the unit, whoever has it in hand, and those who read all of them
 * unless it is discreet. That there is one, its state and its outcome: the requester, the commander of the site unless it is
 * discreet, and whoever once had it in hand. A discreet one (liaison, pastoral care) adds to nobody else's list or count.
 */
public final class RequestVisibility {

    /** Who has it in hand on a day, of the table {@code r}. */
    static final String OWNER = "CASE WHEN r.owner_changes_on <= ? THEN r.next_owner_id ELSE r.owner_id END";

    /** Whether a member once had it in hand. */
    static final String ONCE = "EXISTS (SELECT 1 FROM request_event x WHERE x.request_id = r.id AND x.owner_id = ?)";

    private RequestVisibility() {}

    /**
     * What the rule for one looks at.
     *
     * @param site 0 while the unit's supervisors decide
     * @param owner who has it in hand today, 0 for nobody
     * @param once whether the caller once had it in hand
     */
    public record Subject(
            long requester, long unit, long site, long owner, boolean discreet, boolean once, RequestState state) {}

    /** What the rule has to know of a request, for a caller on a day; empty when there is none. */
    public static Optional<Subject> subjectOf(EntityManager em, long requestId, Caller caller, LocalDate today) {
        return new SqlText()
                .add("SELECT ")
                .add(facts(caller, today))
                .add(" FROM service_request r WHERE r.id = ?", requestId)
                .rows(em)
                .map(row -> subject(row, 0))
                .findFirst();
    }

    /** The columns of {@link #subject}, of the table {@code r}. */
    static SqlText facts(Caller caller, LocalDate today) {
        return new SqlText()
                .add("r.requester_id, r.unit_id, r.site_id, " + OWNER + ", r.discreet + 0, ", today)
                .add(ONCE + ", r.state", caller.memberId());
    }

    static final int FACTS = 7;

    static Subject subject(SqlRow row, int at) {
        return new Subject(
                row.number(at),
                row.number(at + 1),
                row.number(at + 2),
                row.number(at + 3),
                row.flag(at + 4),
                row.flag(at + 5),
                RequestState.valueOf(row.text(at + 6)));
    }

    /** Whether the caller sees at least that there is one. */
    public static boolean sees(Caller caller, Subject subject) {
        return seesContent(caller, subject)
                || subject.requester() == caller.memberId()
                || subject.once()
                || !subject.discreet() && subject.site() != 0 && subject.site() == commandedSite(caller);
    }

    /** Whether the caller sees what it is about and what was written in it. */
    public static boolean seesContent(Caller caller, Subject subject) {
        return subject.owner() == caller.memberId()
                || ofUnit(caller, subject)
                || !subject.discreet() && caller.holds(Right.REQUEST_READ_ALL);
    }

    /** The same as a predicate for the table {@code r}. */
    static SqlText visible(Caller caller, LocalDate today) {
        var sql = new SqlText().add("(").add(content(caller, today));
        sql.add(" OR r.requester_id = ? OR " + ONCE, caller.memberId(), caller.memberId());
        if (commandedSite(caller) != 0) {
            sql.add(" OR r.discreet = 0 AND r.site_id = ?", commandedSite(caller));
        }
        return sql.add(")");
    }

    /**
     * The parts of what the caller may see, as predicates for the table {@code r}, each found by an index of its own: together they
     * hold everything that {@link #visible} lets through, which decides about each row all the same.
     */
    static List<SqlText> parts(Caller caller) {
        var me = caller.memberId();
        var parts = new ArrayList<SqlText>();
        parts.add(new SqlText().add("r.requester_id = ?", me));
        parts.add(new SqlText().add("r.owner_id = ?", me));
        parts.add(new SqlText().add("r.next_owner_id = ?", me));
        parts.add(new SqlText().add("r.id IN (SELECT x.request_id FROM request_event x WHERE x.owner_id = ?)", me));
        if (caller.holds(Right.REQUEST_TRIAGE)) {
            parts.add(new SqlText().add("r.unit_id = ?", caller.elementId()));
        } else if (caller.holds(Right.REQUEST_WORK)) {
            parts.add(new SqlText().add("r.unit_id = ? AND r.site_id = ?", caller.elementId(), caller.workSiteId()));
        }
        if (commandedSite(caller) != 0) {
            parts.add(new SqlText().add("r.site_id = ?", commandedSite(caller)));
        }
        if (caller.holds(Right.REQUEST_READ_ALL)) {
            parts.add(new SqlText().add("r.discreet = 0"));
        }
        return parts;
    }

    /** The same for what it is about. */
    static SqlText content(Caller caller, LocalDate today) {
        var sql = new SqlText().add("(" + OWNER + " = ?", today, caller.memberId());
        if (caller.holds(Right.REQUEST_TRIAGE)) {
            sql.add(" OR r.unit_id = ?", caller.elementId());
        } else if (caller.holds(Right.REQUEST_WORK)) {
            sql.add(" OR r.unit_id = ? AND r.site_id = ?", caller.elementId(), caller.workSiteId());
        }
        if (caller.holds(Right.REQUEST_READ_ALL)) {
            sql.add(" OR r.discreet = 0");
        }
        return sql.add(")");
    }

    /** The newest request for the reason {@code q} about the same in the last 30 days, of those the caller knows of. */
    public static SqlText alike(RequestSubject subject, Caller caller, LocalDate today, Instant now) {
        var since = StoredTime.of(now.minus(RequestSql.ALIKE_DAYS, ChronoUnit.DAYS));
        return new SqlText()
                .add("SELECT MAX(r.id) FROM service_request r WHERE r.reason_id = q.id AND r.filed_at > ? AND ", since)
                .add(
                        "(r.person_id = ? OR r.household_id = ? OR r.place_id = ? OR r.organisation_id = ? OR r.who = ? AND r.who <> ''"
                                + " OR r.whereabouts = ? AND r.whereabouts <> '') AND ",
                        subject.personId(),
                        subject.householdId(),
                        subject.placeId(),
                        subject.organisationId(),
                        subject.who(),
                        subject.where())
                .add(comparable(caller, today));
    }

    /** Those whose subject the caller knows: a warning about another would tell whom it is about. */
    static SqlText comparable(Caller caller, LocalDate today) {
        return new SqlText().add("(").add(content(caller, today)).add(" OR r.requester_id = ?)", caller.memberId());
    }

    /** Whether the caller works on the requests of its unit at its site, or leads that unit. */
    private static boolean ofUnit(Caller caller, Subject subject) {
        return leads(caller, subject)
                || caller.holds(Right.REQUEST_WORK)
                        && caller.elementId() == subject.unit()
                        && caller.workSiteId() == subject.site();
    }

    /** Whether the caller has it in hand or leads its unit: notes of class C3 are for them. */
    public static boolean ofTeam(Caller caller, Subject subject) {
        return subject.owner() == caller.memberId() || leads(caller, subject);
    }

    /** Whether the caller may write about it. */
    public static boolean writes(Caller caller, Subject subject) {
        return subject.owner() == caller.memberId() || ofUnit(caller, subject);
    }

    private static boolean leads(Caller caller, Subject subject) {
        return caller.holds(Right.REQUEST_TRIAGE) && caller.elementId() == subject.unit();
    }

    /** The site the caller commands, 0 for none. */
    private static long commandedSite(Caller caller) {
        return caller.commander() && caller.elementId() == caller.workSiteId() ? caller.workSiteId() : 0;
    }

    /** Whether a step is the caller's to take, whatever state the request is in. */
    public static boolean does(Caller caller, Subject subject, RequestVerb verb) {
        boolean theirs = subject.owner() == caller.memberId();
        return switch (verb) {
            case TRIAGE, ASSIGN, REDIRECT, DUPLICATE, DECLINE -> leads(caller, subject);
            case RELEASE, CLOSE -> theirs || leads(caller, subject);
            case ACCEPT, REOPEN, LINK -> theirs || ofUnit(caller, subject);
            case FILE, HAND_OVER -> false;
        };
    }

    /** What the caller may do now: what the machine allows in this state and is theirs to do. */
    static Set<RequestVerb> may(Caller caller, Subject subject, boolean reopenable) {
        var may = EnumSet.noneOf(RequestVerb.class);
        for (var verb : RequestMachine.verbsOf(subject.state())) {
            var possible =
                    switch (verb) {
                        case ACCEPT -> subject.owner() == 0
                                || subject.owner() == caller.memberId() && subject.state() == RequestState.ASSIGNED;
                        case REOPEN -> reopenable;
                        default -> true;
                    };
            if (possible && does(caller, subject, verb)) {
                may.add(verb);
            }
        }
        return may;
    }

    /** The row as the caller may read it: without content nobody is named in it but the requester to themself. */
    static RequestRow shown(Caller caller, Subject subject, RequestRow row) {
        if (seesContent(caller, subject)) {
            return row;
        }
        boolean own = subject.requester() == caller.memberId();
        return row.withoutContent(own ? row.requester() : PersonRef.NONE, own ? row.reference() : "");
    }
}
