package org.kcpd.division.community;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A neighbourhood association, a block watch, a business, a school: whom the division works with as a whole. */
@Entity
@Table(name = "organisation")
public class Organisation extends Gathering {
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

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrganisationAlias> aliases = new ArrayList<>();

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OrganisationContact> contacts = new ArrayList<>();

    protected Organisation() {}

    /** @throws org.kcpd.division.platform.Refused E-REQUIRED, E-TOO-LONG */
    public Organisation(OrganisationFacts facts, Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
        take(facts);
        facts.aliases().forEach(alias -> aliases.add(new OrganisationAlias(this, alias, by, at)));
    }

    /**
     * What is known now. Other names that are not among it any more are superseded.
     *
     * @throws org.kcpd.division.platform.Refused E-MERGED, E-REQUIRED, E-TOO-LONG
     */
    public void correct(OrganisationFacts facts, long by, Instant at) {
        refuseIfMerged();
        take(facts);
        aliases.stream()
                .filter(alias -> alias.live() && !facts.aliases().contains(alias.name()))
                .forEach(alias -> alias.supersede(by, at));
        var live = aliases();
        facts.aliases().stream()
                .filter(alias -> !live.contains(alias))
                .forEach(alias -> aliases.add(new OrganisationAlias(this, alias, by, at)));
    }

    @Override
    public void join(Newcomer newcomer, long by, Instant at) {
        refuseIfMerged();
        contacts.add(new OrganisationContact(this, newcomer, by, at));
    }

    @Override
    protected List<OrganisationContact> belongings() {
        return contacts;
    }

    /** The other names that hold now. */
    private List<String> aliases() {
        return aliases.stream()
                .filter(OrganisationAlias::live)
                .map(OrganisationAlias::name)
                .toList();
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

    public Optional<Long> placeId() {
        return Optional.ofNullable(placeId);
    }
}
