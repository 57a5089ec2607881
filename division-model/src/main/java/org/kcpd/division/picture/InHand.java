package org.kcpd.division.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** Which member of a unit has it in hand, and who will from a day on: what an order that moves a member writes. */
@Embeddable
public class InHand {
    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "next_owner_id")
    private Long nextOwnerId;

    @Column(name = "owner_changes_on")
    private LocalDate changesOn;

    protected InHand() {}

    private InHand(Long owner, Long next, LocalDate on) {
        ownerId = owner;
        nextOwnerId = next;
        changesOn = on;
    }

    /** A member, or nobody yet. */
    public static InHand of(Optional<Long> member) {
        return new InHand(member.orElse(null), null, null);
    }

    /** The same until the day; from then on the other member, or nobody. */
    public InHand handedOver(Optional<Long> to, LocalDate on) {
        return new InHand(ownerId, to.orElse(null), on);
    }

    /** The same without the change to come. */
    public InHand takenBack() {
        return new InHand(ownerId, null, null);
    }

    public Optional<Long> on(LocalDate day) {
        return Optional.ofNullable(changesOn != null && !day.isBefore(changesOn) ? nextOwnerId : ownerId);
    }
}
