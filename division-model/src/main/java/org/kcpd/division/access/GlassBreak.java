package org.kcpd.division.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.kcpd.division.platform.Refused;

/**
 * One member opened one confidential record that is not theirs to read, for a reason, for an hour (domain section 6).
 *
 * <p>It begins when it is said why and ends by the clock. The owner's supervisor and the privacy officers are told. Within
 * seven days a privacy officer, never the one who did it, reviews it and says what they found; once. Why, and what the
 * review says, are confidential themselves and kept beside it.
 */
@Entity
@Table(name = "glass_break")
public class GlassBreak {
    /** How long the record stays open. */
    public static final Duration OPEN = Duration.ofMinutes(60);

    /** How long the review may take. */
    public static final Duration REVIEW = Duration.ofDays(7);

    public static final int SHORTEST_TEXT = 20;
    public static final int LONGEST_TEXT = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private GlassKind kind;

    @Column(name = "record_id", updatable = false)
    private long recordId;

    @Column(name = "owner_id", updatable = false)
    private long ownerId;

    @Column(name = "opened_by", updatable = false)
    private long openedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", updatable = false)
    private GlassReason reason;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "until_at", updatable = false)
    private Instant untilAt;

    @Column(name = "reviewed_by")
    private Long reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private GlassOutcome outcome;

    protected GlassBreak() {}

    /** @throws Refused E-REQUIRED without a reason, E-GLASS-TEXT when it is not explained in 20 characters, E-TOO-LONG */
    public GlassBreak(
            GlassKind kind, long recordId, long ownerId, long openedBy, GlassReason reason, String text, Instant at) {
        if (reason == null) {
            throw Refused.of("E-REQUIRED").field("glass-reason");
        }
        explained(text, "glass-text");
        this.kind = kind;
        this.recordId = recordId;
        this.ownerId = ownerId;
        this.openedBy = openedBy;
        this.reason = reason;
        this.openedAt = at;
        this.untilAt = at.plus(OPEN);
    }

    /**
     * What a privacy officer found.
     *
     * @throws Refused E-OWN-REVIEW by who opened it, E-GLASS-REVIEWED the second time, E-REQUIRED, E-GLASS-TEXT, E-TOO-LONG
     */
    public void review(long by, GlassOutcome found, String note, Instant at) {
        if (by == openedBy) {
            throw Refused.of("E-OWN-REVIEW");
        }
        if (outcome != null) {
            throw Refused.of("E-GLASS-REVIEWED");
        }
        if (found == null) {
            throw Refused.of("E-REQUIRED").field("outcome");
        }
        explained(note, "note");
        outcome = found;
        reviewedBy = by;
        reviewedAt = at;
    }

    private static void explained(String text, String field) {
        var length = text == null ? 0 : text.strip().length();
        if (length < SHORTEST_TEXT) {
            throw Refused.of("E-GLASS-TEXT").field(field).args(SHORTEST_TEXT);
        }
        if (length > LONGEST_TEXT) {
            throw Refused.of("E-TOO-LONG").field(field).args(LONGEST_TEXT);
        }
    }

    /** Whether the record is open to who opened it. */
    public boolean inForce(Instant at) {
        return !at.isBefore(openedAt) && at.isBefore(untilAt);
    }

    public long id() {
        return id;
    }

    public GlassKind kind() {
        return kind;
    }

    public long recordId() {
        return recordId;
    }

    public GlassReason reason() {
        return reason;
    }

    public Instant untilAt() {
        return untilAt;
    }
}
