package org.kcpd.division.community;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/** People who live together: who belongs to it, as what, since when. Who has left stays in its history. */
@Entity
@Table(name = "household")
public class Household extends Subject {
    public static final int LONGEST_NAME = 120;

    @Column(name = "name")
    private String name;

    @Column(name = "place_id")
    private Long placeId;

    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<HouseholdMember> members = new ArrayList<>();

    protected Household() {}

    /** @throws Refused E-REQUIRED, E-TOO-LONG */
    public Household(String name, Optional<Long> placeId, Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
        correct(name, placeId);
    }

    /** @throws Refused E-REQUIRED, E-TOO-LONG */
    public final void correct(String newName, Optional<Long> newPlaceId) {
        var stripped = newName == null ? "" : newName.strip();
        if (stripped.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("name");
        }
        if (stripped.length() > LONGEST_NAME) {
            throw Refused.of("E-TOO-LONG").field("name").args(LONGEST_NAME);
        }
        name = stripped;
        placeId = newPlaceId.orElse(null);
    }

    /** Somebody belongs to it from now on. @param relation "mother", "" for not known @throws Refused E-IN-HOUSEHOLD */
    public void join(long personId, String relation, long by, Instant at) {
        if (members.stream().anyMatch(member -> member.belongs() && member.personId() == personId)) {
            throw Refused.of("E-IN-HOUSEHOLD").field("person");
        }
        members.add(new HouseholdMember(this, personId, relation, by, at));
    }

    /** Somebody does not belong to it any more. @throws Refused E-NOT-IN-HOUSEHOLD */
    public void leave(long personId, long by, Instant at) {
        members.stream()
                .filter(member -> member.belongs() && member.personId() == personId)
                .findFirst()
                .orElseThrow(() -> Refused.of("E-NOT-IN-HOUSEHOLD").field("person"))
                .leave(by, at);
    }

    public String name() {
        return name;
    }

    public Optional<Long> placeId() {
        return Optional.ofNullable(placeId);
    }
}
