package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;

/**
 * Open involvements by hand whose contact is a member: an order that moves one says who is it from then on. One that comes
 * from a piece of work goes where that work goes.
 */
@ApplicationScoped
public class InvolvementsInHand implements OpenWork {

    /** The stored name. */
    public static final String KIND = "involvement";

    @Inject
    private InvolvementBook book;

    protected InvolvementsInHand() {}

    /** Outside the container. */
    public InvolvementsInHand(InvolvementBook book) {
        this.book = book;
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
                        SELECT i.id, CONCAT('I-', i.id), CASE WHEN i.owner_changes_on <= ? THEN i.next_owner_id ELSE i.owner_id END
                          FROM involvement i WHERE i.until_at IS NULL AND i.source_kind = 'BY_HAND'""",
                        on);
    }

    @Override
    public void handOver(
            long itemId, HandoverDecision decision, Optional<Long> newOwner, LocalDate effectiveOn, long byMemberId) {
        book.locked(itemId).handOver(newOwner, effectiveOn);
    }

    @Override
    public void takeBack(long itemId, long byMemberId) {
        book.locked(itemId).takeBack();
    }
}
