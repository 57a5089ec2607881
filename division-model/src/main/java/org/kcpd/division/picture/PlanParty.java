package org.kcpd.division.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of the units of a joint plan, what it said and who said it. */
@Entity
@Table(name = "plan_party")
public class PlanParty {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id", updatable = false)
    private JointPlan plan;

    @Embedded
    private UnitPost post;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private PlanAnswer answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected PlanParty() {}

    PlanParty(JointPlan plan, UnitPost post) {
        this.plan = plan;
        this.post = post;
        answer = PlanAnswer.ASKED;
    }

    void answer(PlanAnswer given, long by, Instant at) {
        answer = given;
        answeredBy = by;
        answeredAt = at;
    }

    public UnitPost post() {
        return post;
    }

    public PlanAnswer answer() {
        return answer;
    }

    long answeredBy() {
        return answeredBy;
    }
}
