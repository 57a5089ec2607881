package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.query.AuditFilter.Subject;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** The audit, newest first, for each as much of it as they are meant to see ({@link AuditVisibility}). */
@Stateless
@UseCase(readOnly = true)
public class AuditQuery {
    /** Most rows of one page. */
    public static final int LARGEST = 200;

    /** Most days of a summary: it counts every row of them. */
    public static final int LONGEST = 92;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditTrail audit;

    /** One page of what was done. @param size rows wanted, at most {@link #LARGEST} */
    @Requires({Right.AUDIT_READ, Right.AUDIT_TECHNICAL})
    @Sensitive
    public List<AuditRow> page(AuditFilter filter, AuditCursor behind, int size) {
        var caller = callers.current();
        var allowed = AuditVisibility.narrowed(caller, filter);
        if (!allowed.actorSerial().isBlank()) {
            audit.detail("member " + allowed.actorSerial());
        }
        allowed.subject().ifPresent(record -> audit.subject(record.kind(), record.id()));
        return new AuditSql(allowed, behind)
                .page(em, limited(size)).stream()
                        .map(row -> AuditVisibility.shown(caller, row))
                        .toList();
    }

    /** Who looked at a record and who changed it. @throws NotFound also when the caller may not know */
    @Requires({Right.AUDIT_READ, Right.AUDIT_OWN_ORDERS})
    @Sensitive
    public List<AuditRow> about(String kind, long id, AuditCursor behind, int size) {
        if (!AuditVisibility.sees(callers.current(), new Subject(kind, id), em)) {
            throw new NotFound(kind, id);
        }
        audit.subject(kind, id);
        return new AuditSql(AuditFilter.about(kind, id), behind).page(em, limited(size));
    }

    /** What left the product: searches, exports and prints of a member or of everybody. The act of the filter counts if it is one. */
    @Requires(Right.AUDIT_READ)
    @Sensitive
    public List<AuditRow> disclosures(AuditFilter filter, AuditCursor behind, int size) {
        List<AuditSql> searches = Stream.of("SEARCH", "EXPORT", "PRINT")
                .filter(act -> filter.act().isBlank() || filter.act().equals(act))
                .map(act -> new AuditSql(filter.onlyAct(act), behind))
                .toList();
        return searches.isEmpty() ? List.of() : AuditSql.newestOf(em, searches, limited(size));
    }

    /** How often what was done in these days, without saying by whom or to what. @throws Refused E-RANGE, too many days */
    @Requires({Right.AUDIT_READ, Right.AUDIT_SUMMARY})
    public List<AuditSummary> summary(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw Refused.of("E-AUDIT-SPAN").field("to").args(LONGEST);
        }
        List<?> rows = em.createNativeQuery("select act, sum(outcome = 'ALLOWED'), sum(outcome = 'DENIED'),"
                        + " sum(outcome = 'FAILED'), count(distinct actor_serial) from audit_event"
                        + " where happened_at >= ? and happened_at < ? group by act order by act")
                .setParameter(
                        1, StoredTime.of(from.atStartOfDay(BusinessClock.ZONE).toInstant()))
                .setParameter(
                        2,
                        StoredTime.of(
                                to.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AuditSummary(
                        Stored.text(row[0]),
                        Stored.number(row[1]),
                        Stored.number(row[2]),
                        Stored.number(row[3]),
                        Stored.number(row[4])))
                .toList();
    }

    private static int limited(int size) {
        return Math.max(1, Math.min(LARGEST, size));
    }
}
