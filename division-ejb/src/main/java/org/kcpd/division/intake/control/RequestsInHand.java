package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** Service requests that members have in hand: an order that moves one says who goes on with them. */
@ApplicationScoped
public class RequestsInHand implements OpenWork {

    /** The stored name. */
    public static final String KIND = "service-request";

    @Inject
    private RequestBook book;

    @Inject
    private RequestInvolvement picture;

    @Inject
    private BusinessClock clock;

    protected RequestsInHand() {}

    /** Outside the container. */
    public RequestsInHand(RequestBook book, RequestInvolvement picture, BusinessClock clock) {
        this.book = book;
        this.picture = picture;
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
                        SELECT r.id, CONCAT('R-', r.id), CASE WHEN r.owner_changes_on <= ? THEN r.next_owner_id ELSE r.owner_id END
                          FROM service_request r WHERE r.state IN ('ASSIGNED', 'IN_PROGRESS')""",
                        on);
    }

    @Override
    public void handOver(
            long itemId, HandoverDecision decision, Optional<Long> newOwner, LocalDate effectiveOn, long byMemberId) {
        book.locked(itemId).handOver(newOwner, effectiveOn, byMemberId, clock.now());
        picture.handOver(itemId, newOwner, effectiveOn);
    }

    @Override
    public void takeBack(long itemId, long byMemberId) {
        book.locked(itemId).takeBack(byMemberId, clock.now());
        picture.takeBack(itemId);
    }
}
