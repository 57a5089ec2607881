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
import org.kcpd.division.platform.Refused;

/**
 * Somebody the division is in contact with.
 *
 * <p>They are known by name (legal, used, aliases), or unknown and only described, or anonymous because they want it so.
 * Names are added and superseded, never edited. Who may still be a juvenile on a day is shown without a name on lists and
 * exports of that day; where only an age band is known, the youngest they can be counts. How to reach them, what is safe, and
 * what they look like is confidential and no column of this record: it is kept encrypted, beside it (docs/adr/0011).
 */
@Entity
@Table(name = "person")
public class Person extends MergeableSubject {
    @Enumerated(EnumType.STRING)
    @Column(name = "known")
    private Recognition known;

    @Column(name = "shown_name")
    private String shownName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band")
    private AgeBand ageBand;

    @Column(name = "age_band_on")
    private LocalDate ageBandOn;

    @Column(name = "latest_birth")
    private LocalDate latestBirth;

    @Column(name = "languages")
    private String languages;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_safe")
    private ContactSafety contactSafe;

    @Enumerated(EnumType.STRING)
    @Column(name = "reach_by")
    private ReachBy reachBy;

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PersonName> names = new ArrayList<>();

    protected Person() {}

    /** @throws Refused E-BIRTH-DATE */
    public Person(PersonFacts facts, Optional<String> circle, long by, Instant at, LocalDate today) {
        super(circle, by, at);
        take(facts, today);
        facts.names().forEach(name -> names.add(new PersonName(this, name, by, at)));
    }

    /** What is known now. Names that are not among it any more are superseded. @throws Refused E-MERGED, E-BIRTH-DATE */
    public void correct(PersonFacts facts, long by, Instant at, LocalDate today) {
        refuseIfMerged();
        take(facts, today);
        names.stream()
                .filter(name -> name.live() && !facts.names().contains(name.text()))
                .forEach(name -> name.supersede(by, at));
        var live = names();
        facts.names().stream()
                .filter(name -> !live.contains(name))
                .forEach(name -> names.add(new PersonName(this, name, by, at)));
    }

    private void take(PersonFacts facts, LocalDate today) {
        facts.check(today);
        known = facts.known();
        shownName = facts.shownName();
        birthDate = facts.birthDate().orElse(null);
        var band = facts.birthDate().isPresent() ? null : facts.ageBand().orElse(null);
        if (band != ageBand) {
            ageBand = band;
            ageBandOn = band == null ? null : today;
        }
        latestBirth = birthDate != null ? birthDate : ageBand == null ? null : ageBand.latestBirth(ageBandOn);
        languages = orNull(facts.languages());
        contactSafe = facts.contactSafe();
        reachBy = facts.reachBy();
    }

    /** Whether somebody whose birth was on this day at the latest may be a juvenile on a day. @param latest null: not known */
    public static boolean juvenile(LocalDate latest, LocalDate on, int ageLimit) {
        return latest != null && latest.isAfter(on.minusYears(ageLimit));
    }

    /** The names that hold now. */
    public List<NameText> names() {
        return names.stream().filter(PersonName::live).map(PersonName::text).toList();
    }

    public Recognition known() {
        return known;
    }

    /** The name they go by; "" for somebody unknown or anonymous. */
    public String shownName() {
        return shownName;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The latest day they can be born on, null where nobody knows how old they are. */
    public LocalDate latestBirth() {
        return latestBirth;
    }

    public Optional<AgeBand> ageBand() {
        return Optional.ofNullable(ageBand);
    }

    public String languages() {
        return orEmpty(languages);
    }

    public ContactSafety contactSafe() {
        return contactSafe;
    }

    public ReachBy reachBy() {
        return reachBy;
    }
}
