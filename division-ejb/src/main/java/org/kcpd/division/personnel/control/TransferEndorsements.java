package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** Open work of commanders: transfer requests that await their endorsement. The queue is "whoever commands the site". */
@ApplicationScoped
public class TransferEndorsements implements OpenWork {

    /** The stored name. */
    public static final String KIND = "transfer-endorsement";

    @Inject
    private TransferBook book;

    @Inject
    private BusinessClock clock;

    protected TransferEndorsements() {}

    /** Outside the container. */
    public TransferEndorsements(TransferBook book, BusinessClock clock) {
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
                        SELECT r.id, m.serial_no, CASE WHEN r.endorser_changes_on <= ? THEN r.next_endorser_id
                                                       ELSE r.endorser_id END
                          FROM transfer_request r JOIN member m ON m.id = r.member_id
                         WHERE r.state IN ('SUBMITTED', 'ENDORSED_LOSING')""",
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
