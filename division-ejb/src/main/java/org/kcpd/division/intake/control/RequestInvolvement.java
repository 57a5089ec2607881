package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.boundary.Happening;
import org.kcpd.division.picture.boundary.Involvements;
import org.kcpd.division.picture.boundary.Opening;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * What the shared picture hears of a request, in the transaction of its step: its unit works with whom it is about from when
 * somebody accepts it until it ends or goes back, and whoever has it in hand is the contact. Of one in words only it hears
 * nothing, nor of a discreet one or one for the liaison or a chaplain.
 */
@ApplicationScoped
public class RequestInvolvement {
    private static final InvolvementSource SOURCE = InvolvementSource.SERVICE_REQUEST;
    private static final String FACTS =
            "SELECT r.state, r.unit_id, r.site_id, r.owner_id, r.next_owner_id, r.owner_changes_on, r.discreet + 0,"
                    + " q.discipline, e.discipline, r.person_id, r.place_id, r.organisation_id, r.household_id FROM service_request r"
                    + " JOIN request_reason q ON q.id = r.reason_id JOIN element e ON e.id = r.unit_id WHERE r.id = ?";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Involvements involvements;

    @Inject
    private OnDuty duty;

    protected RequestInvolvement() {}

    /** Outside the container. */
    public RequestInvolvement(EntityManager em, Involvements involvements, OnDuty duty) {
        this.em = em;
        this.involvements = involvements;
        this.duty = duty;
    }

    /** After a step of the request, once it is written. */
    public void follow(long requestId) {
        var facts = facts(requestId);
        switch (facts.state()) {
            case IN_PROGRESS -> facts.subjects()
                    .forEach(subject -> involvements.open(opening(requestId, facts, subject)));
            case ASSIGNED -> involvements.handTo(SOURCE, requestId, facts.owner());
            default -> involvements.close(SOURCE, requestId);
        }
    }

    /** It is about other records now. */
    public void linked(long requestId) {
        if (facts(requestId).state() == RequestState.IN_PROGRESS) {
            involvements.close(SOURCE, requestId);
            follow(requestId);
        }
    }

    /** An order says who has it in hand from a day on. */
    public void handOver(long requestId, Optional<Long> to, LocalDate on) {
        involvements.handOver(SOURCE, requestId, to, on);
    }

    /** That order is rescinded. */
    public void takeBack(long requestId) {
        involvements.takeBack(SOURCE, requestId);
    }

    /** Something was written in it: while somebody works on it, that counts as a contact. */
    public void noted(long requestId, long noteId, Instant at) {
        var facts = facts(requestId);
        if (facts.state() == RequestState.IN_PROGRESS) {
            facts.subjects()
                    .forEach(subject -> involvements.note(new Happening(
                            subject,
                            facts.unit(),
                            site(facts),
                            InvolvementSource.REQUEST_NOTE,
                            noteId,
                            facts.level(),
                            at)));
        }
    }

    private Opening opening(long requestId, Facts facts, SubjectKey subject) {
        return new Opening(subject, facts.unit(), site(facts), facts.custody(), SOURCE, requestId, facts.level());
    }

    /** Where nobody has said at which site, it is where whoever works on it serves. */
    private long site(Facts facts) {
        return facts.site() == 0 ? duty.caller().workSiteId() : facts.site();
    }

    private Facts facts(long requestId) {
        return new SqlText()
                .add(FACTS, requestId)
                .rows(em)
                .map(Facts::of)
                .findFirst()
                .orElseThrow();
    }

    /** How much other units see of work of a discipline: of people in need only whom to ask, of confidants nothing. */
    private static InvolvementLevel shown(String discipline) {
        if (discipline.isEmpty()) {
            return InvolvementLevel.RESTRICTED;
        }
        return switch (Discipline.valueOf(discipline)) {
            case LIAISON, CHAPLAINCY -> InvolvementLevel.NOTHING;
            case SOCIAL_WORK, CRISIS_INTERVENTION -> InvolvementLevel.RESTRICTED;
            case COMMUNITY_INTERACTION, CRIME_FREE_HOUSING, GENERAL -> InvolvementLevel.SHARED;
        };
    }

    /** A request as the picture needs it; what it was filed for and whose it is both say how much may be seen. */
    private record Facts(
            RequestState state,
            long unit,
            long site,
            Optional<Long> owner,
            Optional<Long> next,
            Optional<LocalDate> changesOn,
            InvolvementLevel level,
            List<SubjectKey> subjects) {

        static Facts of(SqlRow row) {
            return new Facts(
                    RequestState.valueOf(row.text(0)),
                    row.number(1),
                    row.number(2),
                    member(row, 3),
                    member(row, 4),
                    Optional.ofNullable(row.day(5)),
                    row.flag(6) ? InvolvementLevel.NOTHING : stricter(shown(row.text(7)), shown(row.text(8))),
                    Stream.of(
                                    new SubjectKey(SubjectKind.PERSON, row.number(9)),
                                    new SubjectKey(SubjectKind.PLACE, row.number(10)),
                                    new SubjectKey(SubjectKind.ORGANISATION, row.number(11)),
                                    new SubjectKey(SubjectKind.HOUSEHOLD, row.number(12)))
                            .filter(subject -> subject.id() != 0)
                            .toList());
        }

        private static Optional<Long> member(SqlRow row, int at) {
            return row.number(at) == 0 ? Optional.empty() : Optional.of(row.number(at));
        }

        private static InvolvementLevel stricter(InvolvementLevel one, InvolvementLevel other) {
            return one.compareTo(other) < 0 ? other : one;
        }

        /** A new one each time: it becomes part of one involvement. */
        Custody custody() {
            var now = Custody.of(owner);
            return changesOn.map(day -> now.handedOver(next, day)).orElse(now);
        }
    }
}
