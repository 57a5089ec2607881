package org.kcpd.division.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.platform.Refused;

/** Something one of the units does by a day. What it is stands encrypted, beside it. */
@Entity
@Table(name = "plan_step")
public class PlanStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private JointPlan plan;

    @Embedded
    private UnitPost post;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "added_by", updatable = false)
    private long addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    protected PlanStep() {}

    PlanStep(JointPlan plan, UnitPost post, LocalDate dueOn, long by, Instant at) {
        this.plan = plan;
        this.post = post;
        this.dueOn = dueOn;
        addedBy = by;
        addedAt = at;
    }

    void done(long by, Instant at) {
        if (doneAt != null) {
            throw Refused.of("E-STEP-DONE");
        }
        doneBy = by;
        doneAt = at;
    }

    public long id() {
        return id;
    }

    public UnitPost post() {
        return post;
    }
}
