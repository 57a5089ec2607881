package org.kcpd.division.picture.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** Joint plans that members lead. */
@ApplicationScoped
public class PlanLeads implements OpenWork {

    /** The stored name. */
    public static final String KIND = "plan-lead";

    @Inject
    private PlanBook book;

    @Inject
    private BusinessClock clock;

    protected PlanLeads() {}

    /** Outside the container. */
    public PlanLeads(PlanBook book, BusinessClock clock) {
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
                        SELECT j.id, CONCAT('P-', j.id), CASE WHEN j.owner_changes_on <= ? THEN j.next_owner_id ELSE j.owner_id END
                          FROM joint_plan j WHERE j.state = 'ACTIVE'""",
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
