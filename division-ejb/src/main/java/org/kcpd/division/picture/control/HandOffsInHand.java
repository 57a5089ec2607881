package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** Hand-offs that members accepted and have not been in touch about. */
@ApplicationScoped
public class HandOffsInHand implements OpenWork {

    /** The stored name. */
    public static final String KIND = "hand-off";

    @Inject
    private HandOffBook book;

    @Inject
    private BusinessClock clock;

    protected HandOffsInHand() {}

    /** Outside the container. */
    public HandOffsInHand(HandOffBook book, BusinessClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SqlText inHand(LocalDate on) {
        return new SqlText()
                .add(
                        """
                        SELECT h.id, CONCAT('H-', h.id), CASE WHEN h.owner_changes_on <= ? THEN h.next_owner_id ELSE h.owner_id END
                          FROM hand_off h WHERE h.state = 'ACCEPTED'""",
                        on);
    }

    @Override
    public void handOver(
            long itemId, HandoverDecision decision, Optional<Long> newOwner, LocalDate effectiveOn, long byMemberId) {
        book.locked(itemId).handOver(newOwner, effectiveOn, byMemberId, clock.now());
    }

    @Override
    public void takeBack(long itemId, long byMemberId) {
        book.locked(itemId).takeBack(byMemberId, clock.now());
    }
}
