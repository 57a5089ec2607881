package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/** Open work of commanders: transfer requests that await their endorsement. The queue is "whoever commands the site". */
@ApplicationScoped
public class TransferEndorsements implements OpenWork {

    /** The stored name. */
    public static final String KIND = "transfer-endorsement";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private TransferBook book;

    @Inject
    private BusinessClock clock;

    protected TransferEndorsements() {}

    /** Outside the container. */
    public TransferEndorsements(EntityManager em, TransferBook book, BusinessClock clock) {
        this.em = em;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<OpenItem> of(Collection<Long> memberIds, LocalDate on) {
        return new SqlText()
                .add(
                        """
                        SELECT q.id, q.serial_no, q.endorser FROM (
                          SELECT r.id, m.serial_no, CASE WHEN r.endorser_changes_on <= ? THEN r.next_endorser_id
                                                         ELSE r.endorser_id END AS endorser
                            FROM transfer_request r JOIN member m ON m.id = r.member_id
                           WHERE r.state IN ('SUBMITTED', 'ENDORSED_LOSING')) q
                         WHERE q.endorser IN\s""",
                        on)
                .numbers(memberIds)
                .add(" ORDER BY q.id")
                .rows(em)
                .map(row -> new OpenItem(KIND, row.number(0), row.text(1), row.number(2)))
                .toList();
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
