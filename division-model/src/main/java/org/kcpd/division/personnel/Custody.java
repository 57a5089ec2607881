package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** Who has something in hand, and who will from a day on: what an order that moves a member writes. */
@Embeddable
public class Custody {

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "next_owner_id")
    private Long nextOwnerId;

    @Column(name = "owner_changes_on")
    private LocalDate changesOn;

    protected Custody() {}

    private Custody(Long owner, Long next, LocalDate on) {
        ownerId = owner;
        nextOwnerId = next;
        changesOn = on;
    }

    /** Nobody: it waits in the queue of its unit. */
    public static Custody queue() {
        return new Custody(null, null, null);
    }

    /** A member, for as long as nobody says otherwise. */
    public static Custody of(long owner) {
        return new Custody(owner, null, null);
    }

    /** A member, or nobody yet. */
    public static Custody of(Optional<Long> owner) {
        return new Custody(owner.orElse(null), null, null);
    }

    /** As it was read: the persistence layer reads one without any value as none. */
    public static Custody read(Custody stored) {
        return stored == null ? queue() : stored;
    }

    /** The same until the day; from then on the other member, or (none) the queue. */
    public Custody handedOver(Optional<Long> to, LocalDate on) {
        return new Custody(ownerId, to.orElse(null), on);
    }

    /** The same without the change to come. */
    public Custody takenBack() {
        return new Custody(ownerId, null, null);
    }

    /** Whether it changes hands on a day that is named already. */
    public boolean changes() {
        return changesOn != null;
    }

    /** Who has it in hand on a day; empty while it waits in the queue. */
    public Optional<Long> on(LocalDate day) {
        var handedOver = changesOn != null && !day.isBefore(changesOn);
        return Optional.ofNullable(handedOver ? nextOwnerId : ownerId);
    }
}
