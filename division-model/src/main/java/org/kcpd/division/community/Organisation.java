package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A neighbourhood association, a block watch, a business, a school: whom the division works with as a whole. */
@Entity
@Table(name = "organisation")
public class Organisation extends MergeableSubject {
    @Column(name = "name")
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "name_sound")
    private String nameSound;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private OrganisationType type;

    @Column(name = "place_id")
    private Long placeId;

    @Column(name = "phone")
    private String phone;

    @Column(name = "email")
    private String email;

    @Column(name = "languages")
    private String languages;

    @Column(name = "neighbourhood")
    private String neighbourhood;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected Organisation() {}

    public Organisation(OrganisationFacts facts, Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
        take(facts);
    }

    /** @throws org.kcpd.division.platform.Refused E-MERGED */
    public void correct(OrganisationFacts facts) {
        refuseIfMerged();
        take(facts);
    }

    private void take(OrganisationFacts facts) {
        facts.check();
        name = facts.name();
        nameKey = NameKeys.letters(name);
        nameSound = NameKeys.sound(name);
        type = facts.type();
        placeId = facts.placeId().orElse(null);
        phone = orNull(facts.phone());
        email = orNull(facts.email());
        languages = orNull(facts.languages());
        neighbourhood = orNull(facts.neighbourhood());
        closedOn = facts.closedOn().orElse(null);
    }

    public OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                type,
                Optional.ofNullable(placeId),
                orEmpty(phone),
                orEmpty(email),
                orEmpty(languages),
                orEmpty(neighbourhood),
                Optional.ofNullable(closedOn));
    }
}
