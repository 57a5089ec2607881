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

/**
 * People who live together: who belongs to it, as what, since and until when. What to mind when one calls there is
 * confidential and no column of it: it is kept encrypted, beside it.
 */
@Entity
@Table(name = "household")
public class Household extends Gathering {
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
        take(name, placeId);
    }

    /** @throws Refused E-MERGED, E-REQUIRED, E-TOO-LONG */
    public void correct(String newName, Optional<Long> newPlaceId) {
        refuseIfMerged();
        take(newName, newPlaceId);
    }

    private void take(String newName, Optional<Long> newPlaceId) {
        var stripped = Texts.stripped(newName);
        if (stripped.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("name");
        }
        Texts.atMost(stripped, LONGEST_NAME, "name");
        name = stripped;
        placeId = newPlaceId.orElse(null);
    }

    @Override
    public void join(Newcomer newcomer, long by, Instant at) {
        refuseIfMerged();
        members.add(new HouseholdMember(this, newcomer, by, at));
    }

    @Override
    protected List<HouseholdMember> belongings() {
        return members;
    }

    public Optional<Long> placeId() {
        return Optional.ofNullable(placeId);
    }
}
