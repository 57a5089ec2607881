package org.kcpd.division.community;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a person belongs to a household. */
@Entity
@Table(name = "household_member")
public class HouseholdMember extends Belonging {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "household_id", updatable = false)
    private Household household;

    protected HouseholdMember() {}

    HouseholdMember(Household household, Newcomer newcomer, long by, Instant at) {
        super(newcomer, by, at);
        this.household = household;
    }
}
