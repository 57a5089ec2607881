package org.kcpd.division.picture;

import jakarta.persistence.AttributeOverride;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.platform.Refused;

/**
 * What units that work with the same subject do together, and which of them leads (domain section 5).
 *
 * <p>A member <em>proposes</em> it to other involved units and names the lead; the own unit agrees by that. Each other unit
 * <em>agrees</em>, or <em>declines</em> with a reason. The last answer makes the plan <em>active</em>, or closes it where
 * nobody else agreed; where the named unit declined, the proposing one leads. The lead has one member, and may be
 * <em>handed</em> to another unit of the plan. Units add <em>steps</em> with a day and do them; the lead <em>closes</em> it.
 */
@Entity
@Table(name = "joint_plan")
public class JointPlan {
    /** How long what is written may be. */
    public static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Embedded
    private SubjectLink subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private PlanState state;

    @Embedded
    @AttributeOverride(name = "unitId", column = @Column(name = "proposer_unit_id", updatable = false))
    @AttributeOverride(name = "siteId", column = @Column(name = "proposer_site_id", updatable = false))
    private UnitPost proposer;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "unit_id")
    private long leadUnitId;

    @Column(name = "site_id")
    private long leadSiteId;

    @Embedded
    private Custody leader = Custody.queue();

    @Version
    @Column(name = "version")
    private int version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PlanParty> parties = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PlanStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PlanEvent> events = new ArrayList<>();

    @Transient
    private List<PlanEvent> written = new ArrayList<>();

    protected JointPlan() {}

    /**
     * @param others who else is to take part
     * @param lead one of them, or the proposing unit
     * @throws Refused E-PLAN-ALONE without others, E-PLAN-LEAD for a lead that takes no part, E-REASON without a goal
     */
    public JointPlan(
            SubjectLink subject,
            UnitPost proposer,
            Collection<UnitPost> others,
            UnitPost lead,
            long by,
            Instant at,
            String goal) {
        if (others.isEmpty()) {
            throw Refused.of("E-PLAN-ALONE").field("units");
        }
        this.subject = subject;
        this.proposer = proposer;
        proposedBy = by;
        proposedAt = at;
        state = PlanState.PROPOSED;
        join(proposer);
        others.forEach(this::join);
        party(proposer).answer(PlanAnswer.AGREED, by, at);
        if (parties.stream().noneMatch(party -> party.post().is(lead))) {
            throw Refused.of("E-PLAN-LEAD").field("lead");
        }
        leadBy(lead, Optional.empty());
        write(PlanVerb.PROPOSE, by, at, needed(goal));
    }

    private void join(UnitPost post) {
        if (parties.stream().noneMatch(party -> party.post().is(post))) {
            parties.add(new PlanParty(this, post));
        }
    }

    /** @throws Refused E-PLAN-STATE; E-PLAN-ANSWERED when the unit has answered */
    public void agree(UnitPost unit, long by, Instant at) {
        answer(PlanVerb.AGREE, PlanAnswer.AGREED, unit, by, at, "");
    }

    /** @throws Refused E-PLAN-STATE, E-PLAN-ANSWERED, E-REASON */
    public void decline(UnitPost unit, long by, Instant at, String why) {
        answer(PlanVerb.DECLINE, PlanAnswer.DECLINED, unit, by, at, needed(why));
    }

    private void answer(PlanVerb verb, PlanAnswer given, UnitPost unit, long by, Instant at, String words) {
        require(verb);
        var party = party(unit);
        if (party.answer() != PlanAnswer.ASKED) {
            throw Refused.of("E-PLAN-ANSWERED");
        }
        party.answer(given, by, at);
        write(verb, by, at, words);
        if (parties.stream().noneMatch(each -> each.answer() == PlanAnswer.ASKED)) {
            decide();
        }
    }

    /** Everybody has answered. */
    private void decide() {
        if (agreed().size() < 2) {
            state = PlanState.CLOSED;
            return;
        }
        state = PlanState.ACTIVE;
        var lead = party(lead()).answer() == PlanAnswer.AGREED ? party(lead()) : party(proposer);
        leadBy(lead.post(), Optional.of(lead.answeredBy()));
    }

    /** Another unit of the plan leads from now on: whoever agreed for it. @throws Refused E-PLAN-STATE, E-PLAN-LEAD */
    public void handLead(UnitPost to, long by, Instant at) {
        require(PlanVerb.HAND_LEAD);
        var party = agreed().stream()
                .filter(each -> each.post().is(to) && !each.post().is(lead()))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-PLAN-LEAD").field("lead"));
        leadBy(party.post(), Optional.of(party.answeredBy()));
        write(PlanVerb.HAND_LEAD, by, at, "");
    }

    /** Something a unit of the plan does by a day. @throws Refused E-PLAN-STATE, E-PLAN-PARTY, E-REQUIRED, E-DUE-PAST */
    public PlanStep add(UnitPost unit, LocalDate dueOn, LocalDate today, long by, Instant at) {
        require(PlanVerb.ADD_STEP);
        if (agreed().stream().noneMatch(party -> party.post().is(unit))) {
            throw Refused.of("E-PLAN-PARTY").field("stepUnit");
        }
        if (dueOn == null) {
            throw Refused.of("E-REQUIRED").field("due");
        }
        if (dueOn.isBefore(today)) {
            throw Refused.of("E-DUE-PAST").field("due");
        }
        var step = new PlanStep(this, unit, dueOn, by, at);
        steps.add(step);
        write(PlanVerb.ADD_STEP, by, at, "");
        return step;
    }

    /** @throws Refused E-PLAN-STATE, E-STEP-DONE; E-PLAN-STEP for one that is not of this plan */
    public void doStep(long stepId, long by, Instant at) {
        require(PlanVerb.DO_STEP);
        steps.stream()
                .filter(step -> step.id() == stepId)
                .findFirst()
                .orElseThrow(() -> Refused.of("E-PLAN-STEP").field("step"))
                .done(by, at);
        write(PlanVerb.DO_STEP, by, at, "");
    }

    /** @throws Refused E-PLAN-STATE, E-REASON without what came of it */
    public void close(long by, Instant at, String outcome) {
        require(PlanVerb.CLOSE);
        write(PlanVerb.CLOSE, by, at, needed(outcome));
        state = PlanState.CLOSED;
    }

    /** From a day on another member leads; empty: whoever of the unit takes it. */
    public void handOver(Optional<Long> to, LocalDate on, long by, Instant at) {
        leader = Custody.read(leader).handedOver(to, on);
        write(PlanVerb.HAND_OVER, by, at, "");
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack(long by, Instant at) {
        leader = Custody.read(leader).takenBack();
        write(PlanVerb.HAND_OVER, by, at, "");
    }

    private void require(PlanVerb verb) {
        if (!state.allows(verb)) {
            throw Refused.of("E-PLAN-STATE").args(state, verb);
        }
    }

    private void write(PlanVerb verb, long by, Instant at, String words) {
        if (words.length() > LONGEST) {
            throw Refused.of("E-TOO-LONG").field("words").args(LONGEST);
        }
        var event = new PlanEvent(this, verb, by, at, words);
        events.add(event);
        written.add(event);
    }

    private static String needed(String words) {
        if (words == null || words.isBlank()) {
            throw Refused.of("E-REASON").field("words");
        }
        return words;
    }

    private void leadBy(UnitPost unit, Optional<Long> member) {
        leadUnitId = unit.unitId();
        leadSiteId = unit.siteId();
        leader = Custody.of(member);
    }

    private PlanParty party(UnitPost unit) {
        return parties.stream().filter(each -> each.post().is(unit)).findFirst().orElseThrow(() -> Refused.of(
                        "E-PLAN-PARTY")
                .field("units"));
    }

    private List<PlanParty> agreed() {
        return parties.stream()
                .filter(each -> each.answer() == PlanAnswer.AGREED)
                .toList();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public PlanState state() {
        return state;
    }

    public SubjectLink subject() {
        return subject;
    }

    public long proposedBy() {
        return proposedBy;
    }

    public UnitPost proposer() {
        return proposer;
    }

    public UnitPost lead() {
        return new UnitPost(leadUnitId, leadSiteId);
    }

    /** Which member leads it on a day; empty until it is active, or while nobody does. */
    public Optional<Long> leaderOn(LocalDate day) {
        return Custody.read(leader).on(day);
    }

    /** The units, whatever they answered. */
    public List<PlanParty> parties() {
        return List.copyOf(parties);
    }

    /** What was done since it was read, for whoever keeps the words. */
    public List<PlanEvent> written() {
        return List.copyOf(written);
    }
}
