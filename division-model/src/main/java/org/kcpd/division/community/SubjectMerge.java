package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kcpd.division.platform.Refused;

/** Who found that two records are the same thing, when and why; and who took that back. */
@Entity
@Table(name = "subject_merge")
public class SubjectMerge {
    private static final int LONGEST_REASON = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private SubjectKind kind;

    @Column(name = "merged_id", updatable = false)
    private long mergedId;

    @Column(name = "into_id", updatable = false)
    private long intoId;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "merged_by", updatable = false)
    private long mergedBy;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_reason")
    private String undoneReason;

    protected SubjectMerge() {}

    /** @throws Refused E-REASON, E-TOO-LONG */
    public SubjectMerge(SubjectKind kind, long mergedId, long intoId, String reason, long by, Instant at) {
        this.kind = kind;
        this.mergedId = mergedId;
        this.intoId = intoId;
        this.reason = needed(reason);
        mergedBy = by;
        mergedAt = at;
    }

    /** @throws Refused E-REASON, E-TOO-LONG, E-NOT-MERGED when it was taken back before */
    public void undo(String why, long by, Instant at) {
        if (undoneAt != null) {
            throw Refused.of("E-NOT-MERGED");
        }
        undoneReason = needed(why);
        undoneBy = by;
        undoneAt = at;
    }

    private static String needed(String why) {
        if (why == null || why.isBlank()) {
            throw Refused.of("E-REASON").field("reason");
        }
        if (why.strip().length() > LONGEST_REASON) {
            throw Refused.of("E-TOO-LONG").field("reason").args(LONGEST_REASON);
        }
        return why.strip();
    }

    public long id() {
        return id;
    }
}
