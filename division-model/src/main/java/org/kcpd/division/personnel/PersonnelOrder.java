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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * The numbered written document that moves members (domain section 2).
 *
 * <p>A roster administrator <em>drafts</em> it and writes its lines, one per member. When it says what is meant, it is
 * <em>submitted</em>; from then on only what becomes of open work may still be <em>decided</em>. Somebody who had no
 * part in preparing it <em>approves</em> it, or <em>returns</em> it with a reason; for a Captain and above, and for a
 * civilian manager and above, that somebody is the Chief. An approved order is <em>published</em>: it gets its number
 * and its lines become assignments, effective at 00:00 America/Chicago on the effective date. Nothing happens at that
 * midnight: whether a line is in effect follows from dates. Until then the order may be <em>rescinded</em>; afterwards
 * it never changes, and a later order corrects it.
 *
 * <p>Lines ({@link OrderLine}) are not held here: an order may move the whole department, and is published as sets.
 */
@Entity
@Table(name = "personnel_order")
public class PersonnelOrder {

    /** How long the reason of a step may be. */
    public static final int LONGEST_REASON = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "order_no")
    private String orderNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OrderState state;

    @Column(name = "subject")
    private String subject;

    @Column(name = "authority")
    private String authority;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "hr_correction")
    private boolean hrCorrection;

    @Column(name = "correction_reason")
    private String correctionReason;

    @Column(name = "corrects_order_id")
    private Long correctsOrderId;

    @Column(name = "prepared_by", updatable = false)
    private long preparedBy;

    @Column(name = "prepared_at", updatable = false)
    private Instant preparedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "rescinded_by")
    private Long rescindedBy;

    @Column(name = "rescinded_at")
    private Instant rescindedAt;

    @Version
    @Column(name = "version")
    private int version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrderEvent> events = new ArrayList<>();

    protected PersonnelOrder() {}

    /** A new order, not yet submitted, without lines. */
    public PersonnelOrder(OrderHead head, long preparer, Instant at) {
        state = OrderState.DRAFT;
        preparedBy = preparer;
        preparedAt = at;
        write(head);
        events.add(new OrderEvent(this, OrderVerb.DRAFT, preparer, at, ""));
    }

    /** Other words, another day. @throws Refused E-ORDER-STATE once it is submitted */
    public void change(OrderHead head, long by, Instant at) {
        step(OrderVerb.CHANGE, by, at, "");
        write(head);
    }

    /** Lines were added, changed or removed by this member. @throws Refused E-ORDER-STATE once it is submitted */
    public void linesChanged(long by, Instant at) {
        step(OrderVerb.CHANGE, by, at, "");
    }

    /** What happens to open work was decided. @throws Refused E-ORDER-STATE once it is published */
    public void decided(long by, Instant at) {
        step(OrderVerb.DECIDE, by, at, "");
    }

    /** Ready for a second pair of eyes. @throws Refused E-ORDER-STATE, E-NO-LINES */
    public void submit(long lines, long by, Instant at) {
        step(OrderVerb.SUBMIT, by, at, "");
        if (lines == 0) {
            throw Refused.of("E-NO-LINES");
        }
        submittedAt = at;
    }

    /** Back to the preparer; an approval is forgotten. @throws Refused E-ORDER-STATE, E-REASON */
    public void returnToPreparer(long by, Instant at, String reason) {
        step(OrderVerb.RETURN, by, at, needed(reason));
        approvedBy = null;
        approvedAt = null;
    }

    /**
     * The second person's word.
     *
     * @param needsChief whether a line moves a Captain or above, or a civilian manager or above
     * @param chief whether the approver is the Chief
     * @throws Refused E-ORDER-STATE; E-APPROVER when the approver took part in preparing, or the Chief is needed
     */
    public void approve(long by, boolean needsChief, boolean chief, Instant at) {
        if (prepared(by)) {
            throw Refused.of("E-APPROVER").args("PREPARER");
        }
        if (needsChief && !chief) {
            throw Refused.of("E-APPROVER").args("CHIEF");
        }
        step(OrderVerb.APPROVE, by, at, "");
        approvedBy = by;
        approvedAt = at;
    }

    /**
     * The order gets its number and counts from now on.
     *
     * @param today the duty day of publication
     * @throws Refused E-ORDER-STATE; E-BACKDATED when it would take effect before today and is no HR correction
     */
    public void publish(String number, LocalDate today, long by, Instant at) {
        step(OrderVerb.PUBLISH, by, at, "");
        if (backdated(today)) {
            throw Refused.of("E-BACKDATED").field("effectiveOn");
        }
        orderNo = number;
        publishedBy = by;
        publishedAt = at;
    }

    /** Taken back as if it had never been. @throws Refused E-ORDER-STATE, E-REASON; E-IN-EFFECT from its date on */
    public void rescind(LocalDate today, long by, Instant at, String reason) {
        step(OrderVerb.RESCIND, by, at, needed(reason));
        if (!today.isBefore(effectiveOn)) {
            throw Refused.of("E-IN-EFFECT").args(effectiveOn);
        }
        rescindedBy = by;
        rescindedAt = at;
    }

    /** Whether it would take effect before the day, without being an HR correction. */
    public boolean backdated(LocalDate today) {
        return effectiveOn.isBefore(today) && !hrCorrection;
    }

    /** Whether the member had a part in writing the order. */
    public boolean prepared(long member) {
        return preparedBy == member
                || events.stream().anyMatch(event -> event.verb().preparing() && event.actorId() == member);
    }

    private void step(OrderVerb verb, long by, Instant at, String reason) {
        state = state.after(verb).orElseThrow(() -> Refused.of("E-ORDER-STATE").args(state, verb));
        events.add(new OrderEvent(this, verb, by, at, reason));
    }

    private void write(OrderHead head) {
        subject = head.subject();
        authority = head.authority();
        effectiveOn = head.effectiveOn();
        hrCorrection = head.hrCorrection();
        correctionReason = head.correctionReason().isEmpty() ? null : head.correctionReason();
        correctsOrderId = head.correctsOrderId().orElse(null);
    }

    private static String needed(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.of("E-REASON").field("reason");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw Refused.of("E-TOO-LONG").field("reason").args(LONGEST_REASON);
        }
        return reason.strip();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public OrderState state() {
        return state;
    }

    /** The number, once published. */
    public Optional<String> orderNo() {
        return Optional.ofNullable(orderNo);
    }

    public OrderHead head() {
        return new OrderHead(
                subject, authority, effectiveOn, hrCorrection, correctionReason, Optional.ofNullable(correctsOrderId));
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public boolean hrCorrection() {
        return hrCorrection;
    }

    public long preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Long> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<Long> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Optional<Long> rescindedBy() {
        return Optional.ofNullable(rescindedBy);
    }

    public Optional<Instant> rescindedAt() {
        return Optional.ofNullable(rescindedAt);
    }

    /** Everything that was done to it, oldest first. */
    public List<OrderEvent> events() {
        return List.copyOf(events);
    }
}
