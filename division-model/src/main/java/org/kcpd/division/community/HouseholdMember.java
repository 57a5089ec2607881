package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kcpd.division.platform.Refused;

/** That a person belongs to a household, as what, and since and until when. */
@Entity
@Table(name = "household_member")
public class HouseholdMember {
    private static final int LONGEST_RELATION = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "household_id", updatable = false)
    private Household household;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "relation", updatable = false)
    private String relation;

    @Column(name = "since_at", updatable = false)
    private Instant since;

    @Column(name = "since_by", updatable = false)
    private long sinceBy;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "until_by")
    private Long untilBy;

    protected HouseholdMember() {}

    HouseholdMember(Household household, long personId, String relation, long by, Instant at) {
        this.household = household;
        this.personId = personId;
        this.relation = Subject.orNull(relation);
        since = at;
        sinceBy = by;
        if (this.relation != null && this.relation.length() > LONGEST_RELATION) {
            throw Refused.of("E-TOO-LONG").field("relation").args(LONGEST_RELATION);
        }
    }

    void leave(long by, Instant at) {
        until = at;
        untilBy = by;
    }

    boolean belongs() {
        return until == null;
    }

    long personId() {
        return personId;
    }
}
