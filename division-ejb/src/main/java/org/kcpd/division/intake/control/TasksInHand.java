package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;

/** Tasks that members have in hand: an order that moves one says who goes on with them. */
@ApplicationScoped
public class TasksInHand implements OpenWork {

    /** The stored name. */
    public static final String KIND = "task";

    @Inject
    private WorkBook book;

    protected TasksInHand() {}

    /** Outside the container. */
    public TasksInHand(WorkBook book) {
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
                        SELECT w.id, CONCAT('T-', w.id), CASE WHEN w.owner_changes_on <= ? THEN w.next_owner_id ELSE w.owner_id END
                          FROM work_task w WHERE w.open_marker = 1""",
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
