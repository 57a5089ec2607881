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

/** Another name of an organisation. It is added and superseded, never edited. */
@Entity
@Table(name = "organisation_alias")
public class OrganisationAlias {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", updatable = false)
    private Organisation organisation;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "name_key", updatable = false)
    private String nameKey;

    @Column(name = "name_sound", updatable = false)
    private String nameSound;

    @Column(name = "added_by", updatable = false)
    private long addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "superseded_by")
    private Long supersededBy;

    protected OrganisationAlias() {}

    OrganisationAlias(Organisation organisation, String name, long by, Instant at) {
        this.organisation = organisation;
        this.name = name;
        nameKey = NameKeys.letters(name);
        nameSound = NameKeys.sound(name);
        addedBy = by;
        addedAt = at;
    }

    void supersede(long by, Instant at) {
        supersededAt = at;
        supersededBy = by;
    }

    boolean live() {
        return supersededAt == null;
    }

    String name() {
        return name;
    }
}
