package org.kcpd.division.community;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One name of a person. It is never edited: a correction is another one, and this one superseded. */
@Entity
@Table(name = "person_name")
public class PersonName {
    /** How long a family or given name may be. */
    public static final int LONGEST = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private NameKind kind;

    @Column(name = "family_name", updatable = false)
    private String familyName;

    @Column(name = "given_name", updatable = false)
    private String givenName;

    @Column(name = "family_key", updatable = false)
    private String familyKey;

    @Column(name = "given_key", updatable = false)
    private String givenKey;

    @OneToMany(mappedBy = "name", cascade = CascadeType.PERSIST)
    private List<NameWord> words = new ArrayList<>();

    @Column(name = "added_by", updatable = false)
    private long addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "superseded_by")
    private Long supersededBy;

    protected PersonName() {}

    PersonName(Person person, NameText name, long by, Instant at) {
        this.person = person;
        kind = name.kind();
        familyName = name.family();
        givenName = name.given();
        familyKey = NameKeys.letters(familyName);
        givenKey = NameKeys.letters(givenName);
        words.addAll(NameWord.of(this, familyName, true));
        words.addAll(NameWord.of(this, givenName, false));
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

    NameText text() {
        return new NameText(kind, familyName, givenName);
    }
}
