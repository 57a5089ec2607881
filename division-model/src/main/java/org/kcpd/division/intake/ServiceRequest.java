package org.kcpd.division.intake;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.platform.Confidential;
import org.kcpd.division.platform.Refused;

/**
 * A member asks the division for help for a person, a place or an organisation (domain section 3).
 *
 * <p>Any member <em>files</em> it. The router has proposed a unit and a work site; a supervisor of that unit <em>triages</em>
 * it: into the queue, to a named member, to another unit, or away (<em>declined</em>, or a <em>duplicate</em> of an earlier
 * one). A member of the unit at that site <em>accepts</em> it and works on it until it is <em>closed</em> with an outcome;
 * within 90 days it may be <em>reopened</em>. What is possible when is declared in {@link RequestMachine}.
 *
 * <p>Its clock runs until somebody accepts it. Whether it is overdue follows from {@code due_at}; nothing flips it.
 *
 * <p>While somebody has it in hand it is their open work: an order that moves them says who has it from its effective date
 * on. The owner of a day follows from that date.
 *
 * <p>What people write in it - what is needed, why a step was taken - is no column of it: it is kept encrypted beside it.
 */
@Entity
@Table(name = "service_request")
public class ServiceRequest {

    /** How long what is needed, or the reason of a step, may be. */
    public static final int LONGEST_WORDS = 4000;

    /** How long after its end it may be opened again. */
    public static final Period REOPENED_WITHIN = Period.ofDays(90);

    private static final int LONGEST_REFERENCE = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RequestState state;

    @Column(name = "requester_id", updatable = false)
    private long requesterId;

    @Column(name = "reason_id", updatable = false)
    private long reasonId;

    @Column(name = "discreet", updatable = false)
    private boolean discreet;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency")
    private Urgency urgency;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "household_id")
    private Long householdId;

    @Column(name = "place_id")
    private Long placeId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Confidential
    @Column(name = "who")
    private String who;

    @Confidential
    @Column(name = "whereabouts")
    private String whereabouts;

    @Confidential
    @Column(name = "reference", updatable = false)
    private String reference;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "site_id")
    private Long siteId;

    @Column(name = "route", updatable = false)
    private String route;

    @Embedded
    private Custody custody = Custody.queue();

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    @Column(name = "after_hours", updatable = false)
    private boolean afterHours;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "outcome_id")
    private Long outcomeId;

    @Column(name = "duplicate_of")
    private Long duplicateOf;

    @Version
    @Column(name = "version")
    private int version;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RequestEvent> events = new ArrayList<>();

    @Transient
    private List<RequestEvent> written = new ArrayList<>();

    protected ServiceRequest() {}

    /** @param clocks when it is due @throws Refused E-NO-SUBJECT, E-TOO-LONG */
    public ServiceRequest(RequestWish wish, RequestRoute route, long requester, WorkingCalendar clocks, Instant at) {
        if (wish.subject().empty()) {
            throw Refused.of("E-NO-SUBJECT").field("who");
        }
        Words.atMost(wish.reference(), LONGEST_REFERENCE, "reference");
        Words.atMost(wish.words(), LONGEST_WORDS, "words");
        state = RequestState.NEW;
        requesterId = requester;
        reasonId = wish.reasonId();
        discreet = wish.discreet();
        urgency = wish.urgency();
        link(wish.subject());
        reference = wish.reference();
        unitId = route.unitId();
        siteId = orNull(route.siteId());
        this.route = String.join(" ", route.why());
        filedAt = at;
        afterHours = clocks.afterHours(at);
        dueAt = clocks.due(urgency, at);
        remember(new RequestEvent(this, RequestVerb.FILE, requester, at, null, unitId, ""));
    }

    /** Into the queue of its unit and site. @throws Refused E-REQUEST-STATE, E-CLOSED */
    public void triage(Urgency seenTo, long site, WorkingCalendar clocks, long by, Instant at, String remark) {
        step(RequestVerb.TRIAGE, by, at, null, remark);
        hasteBecomes(seenTo, clocks);
        siteId = orNull(site);
        custody = Custody.queue();
    }

    /** To a member of the unit, who has yet to accept it. @throws Refused E-REQUEST-STATE, E-CLOSED */
    public void assign(long owner, long by, Instant at, String remark) {
        step(RequestVerb.ASSIGN, by, at, owner, remark);
        custody = Custody.of(owner);
        answeredAt = null;
    }

    /**
     * Takes it in hand.
     *
     * @throws Refused E-REQUEST-STATE, E-CLOSED; E-TAKEN when another member has it
     */
    public void accept(long by, LocalDate today, Instant at) {
        refuseUnlessPossible(RequestVerb.ACCEPT);
        if (ownerOn(today).filter(owner -> owner != by).isPresent() || inHandOf(by, today)) {
            throw Refused.of("E-TAKEN");
        }
        step(RequestVerb.ACCEPT, by, at, by, "");
        custody = Custody.of(by);
        answeredAt = at;
    }

    /** Back into the queue. @throws Refused E-REQUEST-STATE, E-CLOSED, E-REASON */
    public void release(long by, Instant at, String why) {
        step(RequestVerb.RELEASE, by, at, null, Words.reason(why));
        custody = Custody.queue();
        answeredAt = null;
    }

    /** To another unit. @throws Refused E-REQUEST-STATE, E-CLOSED, E-REASON, E-SAME-UNIT */
    public void redirect(long unit, long site, long by, Instant at, String why) {
        refuseUnlessPossible(RequestVerb.REDIRECT);
        if (unit == unitId) {
            throw Refused.of("E-SAME-UNIT").field("unit");
        }
        unitId = unit;
        step(RequestVerb.REDIRECT, by, at, null, Words.reason(why));
        siteId = orNull(site);
        custody = Custody.queue();
        answeredAt = null;
        escalatedAt = null;
    }

    /** It asks for the same as an earlier one. @throws Refused E-REQUEST-STATE, E-CLOSED, E-SAME-REQUEST */
    public void duplicates(long other, long by, Instant at, String remark) {
        refuseUnlessPossible(RequestVerb.DUPLICATE);
        if (other == id) {
            throw Refused.of("E-SAME-REQUEST").field("of");
        }
        step(RequestVerb.DUPLICATE, by, at, null, remark);
        duplicateOf = other;
        endedAt = at;
    }

    /** @param outcome why, as a code the requester sees @throws Refused E-REQUEST-STATE, E-CLOSED */
    public void decline(long outcome, long by, Instant at, String remark) {
        step(RequestVerb.DECLINE, by, at, null, remark);
        outcomeId = outcome;
        endedAt = at;
    }

    /** @param outcome what came of it, as a code the requester sees @throws Refused E-REQUEST-STATE, E-CLOSED */
    public void close(long outcome, long by, Instant at, String remark) {
        step(RequestVerb.CLOSE, by, at, null, remark);
        outcomeId = outcome;
        endedAt = at;
    }

    /** Opens it again. @throws Refused E-REQUEST-STATE, E-REASON; E-REOPEN-LATE after 90 days */
    public void reopen(WorkingCalendar clocks, long by, Instant at, String why) {
        refuseUnlessPossible(RequestVerb.REOPEN);
        if (day(at, clocks.zone()).isAfter(day(endedAt, clocks.zone()).plus(REOPENED_WITHIN))) {
            throw Refused.of("E-REOPEN-LATE").args(REOPENED_WITHIN.getDays());
        }
        step(RequestVerb.REOPEN, by, at, null, Words.reason(why));
        outcomeId = null;
        duplicateOf = null;
        endedAt = null;
        answeredAt = null;
        escalatedAt = null;
        custody = Custody.queue();
        dueAt = clocks.due(urgency, at);
    }

    /** Says better who and what it is about, by records and in words. @throws Refused E-NO-SUBJECT, E-CLOSED */
    public void link(RequestSubject subject, long by, Instant at, String why) {
        if (subject.empty()) {
            throw Refused.of("E-NO-SUBJECT").field("who");
        }
        step(RequestVerb.LINK, by, at, null, why);
        link(subject);
    }

    /** From a day on another member has it in hand; empty: the queue of its unit. */
    public void handOver(Optional<Long> to, LocalDate from, long by, Instant at) {
        step(RequestVerb.HAND_OVER, by, at, to.orElse(null), "");
        custody = Custody.read(custody).handedOver(to, from);
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack(long by, Instant at) {
        if (Custody.read(custody).changes() && state.open()) {
            step(RequestVerb.HAND_OVER, by, at, null, "");
            custody = Custody.read(custody).takenBack();
        }
    }

    /** The supervisors have been told that it is overdue. */
    public void escalated(Instant at) {
        escalatedAt = at;
    }

    /** Who has it in hand on a day; empty while it waits in the queue. */
    public Optional<Long> ownerOn(LocalDate day) {
        return Custody.read(custody).on(day);
    }

    private boolean inHandOf(long member, LocalDate day) {
        return state == RequestState.IN_PROGRESS
                && ownerOn(day).filter(owner -> owner == member).isPresent();
    }

    private void hasteBecomes(Urgency seenTo, WorkingCalendar clocks) {
        if (seenTo != urgency) {
            urgency = seenTo;
            dueAt = clocks.due(seenTo, filedAt);
            escalatedAt = null;
        }
    }

    private void link(RequestSubject subject) {
        personId = orNull(subject.personId());
        householdId = orNull(subject.householdId());
        placeId = orNull(subject.placeId());
        organisationId = orNull(subject.organisationId());
        who = subject.who();
        whereabouts = subject.where();
    }

    private void step(RequestVerb verb, long by, Instant at, Long owner, String why) {
        Words.atMost(why, LONGEST_WORDS, "reason");
        refuseUnlessPossible(verb);
        state = RequestMachine.after(state, verb).orElseThrow();
        remember(new RequestEvent(this, verb, by, at, owner, verb == RequestVerb.REDIRECT ? unitId : null, why));
    }

    private void remember(RequestEvent event) {
        events.add(event);
        written.add(event);
    }

    private void refuseUnlessPossible(RequestVerb verb) {
        if (RequestMachine.after(state, verb).isEmpty()) {
            throw Refused.of(RequestMachine.cell(state, verb)).args(state, verb);
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static long orNone(Long id) {
        return id == null ? 0 : id;
    }

    private static Long orNull(long id) {
        return id == 0 ? null : id;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public RequestState state() {
        return state;
    }

    public long requesterId() {
        return requesterId;
    }

    public long unitId() {
        return unitId;
    }

    /** Whom or what it is about. */
    public RequestSubject subject() {
        return new RequestSubject(
                orNone(personId), orNone(householdId), orNone(placeId), orNone(organisationId), who, whereabouts);
    }

    /** 0 when the unit's supervisors decide. */
    public long siteId() {
        return orNone(siteId);
    }

    public Urgency urgency() {
        return urgency;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<Long> outcomeId() {
        return Optional.ofNullable(outcomeId);
    }

    /** The steps done since it was read. */
    public List<RequestEvent> written() {
        return List.copyOf(written);
    }
}
