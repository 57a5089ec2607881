package org.kcpd.division.personnel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * A member's own request to move (domain section 2; Form 4 P.D., with hardship Form 191 P.D.).
 *
 * <p>The member <em>submits</em> it. The commander of the site the member would leave <em>endorses</em> it, then the
 * commander of the wanted site; the division commander <em>approves</em> or <em>denies</em> it. Approved, it waits on the
 * list of that site and watch, in the order of submission, and never expires. When there is a vacancy it is
 * <em>offered</em>: <em>accepted</em>, or <em>declined</em>, which sends it to the bottom of the list. Passing somebody
 * over needs good cause in writing. A roster administrator takes it up in a personnel order; when that order is
 * published the request is <em>ordered</em>. Until it is taken up the member may <em>withdraw</em> it.
 *
 * <p>While an endorsement is awaited, the request is open work of that commander: an order that moves the commander says
 * who endorses from its effective date on.
 *
 * <p>What people write in it - why, the facts of a hardship, the reason of a step - is confidential and no column of it: it
 * is kept encrypted, beside the request and its events (docs/adr/0011).
 */
@Entity
@Table(name = "transfer_request")
public class TransferRequest {

    /** How long the reason of a step may be. */
    public static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TransferState state;

    @Column(name = "hardship", updatable = false)
    private boolean hardship;

    @Column(name = "temporary_until", updatable = false)
    private LocalDate temporaryUntil;

    @Column(name = "wanted_site_id", updatable = false)
    private long wantedSiteId;

    @Column(name = "wanted_element_id", updatable = false)
    private long wantedElementId;

    @Column(name = "wanted_watch_id", updatable = false)
    private Long wantedWatchId;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "endorser_id")
    private Long endorserId;

    @Column(name = "next_endorser_id")
    private Long nextEndorserId;

    @Column(name = "endorser_changes_on")
    private LocalDate endorserChangesOn;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offered_watch_id")
    private Long offeredWatchId;

    @Column(name = "offer_accepted_at")
    private Instant offerAcceptedAt;

    @Column(name = "skipped_at")
    private Instant skippedAt;

    @Column(name = "order_id")
    private Long orderId;

    @Version
    @Column(name = "version")
    private int version;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TransferEvent> events = new ArrayList<>();

    @Transient
    private List<TransferEvent> written = new ArrayList<>();

    protected TransferRequest() {}

    /** @param losing who commands the member's site now; empty when nobody does */
    public TransferRequest(long memberId, TransferWish wish, Optional<Long> losing, Instant at) {
        this.memberId = memberId;
        state = TransferState.SUBMITTED;
        hardship = wish.hardship();
        temporaryUntil = wish.temporaryUntil().orElse(null);
        wantedSiteId = wish.siteId();
        wantedElementId = wish.elementId();
        wantedWatchId = wish.watchId().orElse(null);
        submittedAt = at;
        queuedAt = at;
        endorserId = losing.orElse(null);
        events.add(new TransferEvent(this, TransferVerb.SUBMIT, memberId, at, ""));
    }

    /** The losing side's word. @param gaining who commands the wanted site @throws Refused E-TRANSFER-STATE, E-OWN */
    public void endorseLosing(long by, Optional<Long> gaining, Instant at, String remark) {
        byAnother(by);
        step(TransferVerb.ENDORSE_LOSING, by, at, remark);
        awaitEndorsementOf(gaining);
    }

    /** The gaining side's word. @throws Refused E-TRANSFER-STATE, E-OWN */
    public void endorseGaining(long by, Instant at, String remark) {
        byAnother(by);
        step(TransferVerb.ENDORSE_GAINING, by, at, remark);
        awaitEndorsementOf(Optional.empty());
    }

    /** @throws Refused E-TRANSFER-STATE, E-OWN */
    public void approve(long by, Instant at, String remark) {
        byAnother(by);
        step(TransferVerb.APPROVE, by, at, remark);
    }

    /** @throws Refused E-TRANSFER-STATE, E-OWN, E-REASON */
    public void deny(long by, Instant at, String why) {
        byAnother(by);
        step(TransferVerb.DENY, by, at, needed("E-REASON", why));
        awaitEndorsementOf(Optional.empty());
    }

    /** By the member. @throws Refused E-TRANSFER-STATE; E-IN-ORDER once an order takes it up */
    public void withdraw(Instant at, String why) {
        notInOrder();
        step(TransferVerb.WITHDRAW, memberId, at, why);
        awaitEndorsementOf(Optional.empty());
    }

    /** A vacancy on a watch. @throws Refused E-TRANSFER-STATE, E-IN-ORDER; E-OFFERED while another offer is open */
    public void offer(long watchId, long by, Instant at) {
        notInOrder();
        if (offeredAt != null) {
            throw Refused.of("E-OFFERED");
        }
        step(TransferVerb.OFFER, by, at, "");
        offeredAt = at;
        offeredWatchId = watchId;
        skippedAt = null;
    }

    /** By the member. @throws Refused E-TRANSFER-STATE; E-NO-OFFER when there is none to answer */
    public void acceptOffer(Instant at) {
        offerToAnswer();
        step(TransferVerb.ACCEPT, memberId, at, "");
        offerAcceptedAt = at;
    }

    /** By the member: to the bottom of the list. @throws Refused E-TRANSFER-STATE, E-NO-OFFER */
    public void declineOffer(Instant at, String why) {
        offerToAnswer();
        step(TransferVerb.DECLINE, memberId, at, why);
        queuedAt = at;
        forgetOffer();
    }

    /** Passed over at the next vacancy. @throws Refused E-TRANSFER-STATE, E-GOOD-CAUSE without one in writing */
    public void skip(long by, Instant at, String goodCause) {
        notInOrder();
        step(TransferVerb.SKIP, by, at, needed("E-GOOD-CAUSE", goodCause));
        skippedAt = at;
    }

    /** The vacancy is given away: being passed over for it is over too. */
    public void vacancyFilled() {
        skippedAt = null;
    }

    /** Taken up in an order being prepared. @throws Refused E-TRANSFER-STATE, E-IN-ORDER */
    public void takeUp(long order, long by, Instant at) {
        notInOrder();
        step(TransferVerb.PREPARE, by, at, "");
        orderId = order;
    }

    /** The order being prepared no longer moves the member. */
    public void release(long by, Instant at) {
        step(TransferVerb.RELEASE, by, at, "");
        orderId = null;
    }

    /** The order is published. */
    public void ordered(long by, Instant at) {
        step(TransferVerb.ORDER, by, at, "");
        forgetOffer();
    }

    /** The order is rescinded before it took effect: the request waits again, where it stood. */
    public void reopen(long by, Instant at) {
        step(TransferVerb.REOPEN, by, at, "");
        orderId = null;
    }

    /** From a day on another member endorses; empty: whoever commands the site then. */
    public void handOver(Optional<Long> to, LocalDate from, long by, Instant at) {
        step(TransferVerb.HAND_OVER, by, at, "");
        nextEndorserId = to.orElse(null);
        endorserChangesOn = from;
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack(long by, Instant at) {
        if (endorserChangesOn != null) {
            step(TransferVerb.HAND_OVER, by, at, "");
            nextEndorserId = null;
            endorserChangesOn = null;
        }
    }

    /** Whose endorsement is awaited on a day; empty when none is, or when it is whoever commands the site. */
    public Optional<Long> endorserOn(LocalDate day) {
        var handedOver = endorserChangesOn != null && !day.isBefore(endorserChangesOn);
        return Optional.ofNullable(handedOver ? nextEndorserId : endorserId);
    }

    private void awaitEndorsementOf(Optional<Long> commander) {
        endorserId = commander.orElse(null);
        nextEndorserId = null;
        endorserChangesOn = null;
    }

    private void forgetOffer() {
        offeredAt = null;
        offeredWatchId = null;
        offerAcceptedAt = null;
    }

    private void step(TransferVerb verb, long by, Instant at, String why) {
        var text = why == null ? "" : why;
        if (text.length() > LONGEST_REASON) {
            throw Refused.of("E-TOO-LONG").field("reason").args(LONGEST_REASON);
        }
        state = state.after(verb)
                .orElseThrow(() -> Refused.of("E-TRANSFER-STATE").args(state, verb));
        var event = new TransferEvent(this, verb, by, at, text);
        events.add(event);
        written.add(event);
    }

    private void byAnother(long by) {
        if (by == memberId) {
            throw Refused.of("E-OWN");
        }
    }

    private void notInOrder() {
        if (orderId != null) {
            throw Refused.of("E-IN-ORDER");
        }
    }

    private void offerToAnswer() {
        notInOrder();
        if (offeredAt == null || offerAcceptedAt != null) {
            throw Refused.of("E-NO-OFFER");
        }
    }

    private static String needed(String code, String why) {
        if (why == null || why.isBlank()) {
            throw Refused.of(code).field("reason");
        }
        return why;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long memberId() {
        return memberId;
    }

    public TransferState state() {
        return state;
    }

    public TransferWanted wanted() {
        return new TransferWanted(
                wantedSiteId,
                wantedElementId,
                Optional.ofNullable(wantedWatchId),
                hardship,
                Optional.ofNullable(temporaryUntil));
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Its place in the waiting list. */
    public Instant queuedAt() {
        return queuedAt;
    }

    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offeredAt);
    }

    public Optional<Long> offeredWatchId() {
        return Optional.ofNullable(offeredWatchId);
    }

    public Optional<Instant> offerAcceptedAt() {
        return Optional.ofNullable(offerAcceptedAt);
    }

    public Optional<Instant> skippedAt() {
        return Optional.ofNullable(skippedAt);
    }

    public Optional<Long> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** What was done to it since it was read, for whoever keeps the words of these steps. */
    public List<TransferEvent> written() {
        return List.copyOf(written);
    }

    /** Everything that was done to it, oldest first. */
    public List<TransferEvent> events() {
        return List.copyOf(events);
    }
}
