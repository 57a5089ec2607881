package org.kcpd.division.community;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whom of an organisation one talks to, in which role and for how long. */
@Entity
@Table(name = "organisation_contact")
public class OrganisationContact extends Belonging {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", updatable = false)
    private Organisation organisation;

    protected OrganisationContact() {}

    OrganisationContact(Organisation organisation, Newcomer newcomer, long by, Instant at) {
        super(newcomer, by, at);
        this.organisation = organisation;
    }
}
