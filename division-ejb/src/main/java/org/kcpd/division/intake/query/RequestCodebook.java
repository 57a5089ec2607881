package org.kcpd.division.intake.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * The codes a page offers, as a node read them at most ten seconds ago (docs/adr/0005). Whether one may be used is asked of
 * the database.
 */
@ApplicationScoped
public class RequestCodebook {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Read(LocalDate day, Instant at, RequestCodes codes) {}

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    private volatile Read last;

    protected RequestCodebook() {}

    /** Outside the container. */
    public RequestCodebook(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Those of a day. */
    RequestCodes of(LocalDate day) {
        var kept = last;
        var now = clock.now();
        if (kept != null
                && kept.day().equals(day)
                && !now.isBefore(kept.at())
                && now.isBefore(kept.at().plus(KEPT))) {
            return kept.codes();
        }
        var codes = read(day);
        last = new Read(day, now, codes);
        return codes;
    }

    private RequestCodes read(LocalDate day) {
        return RequestCodes.of(new SqlText()
                .add(
                        "SELECT q.id, q.code, q.name_en, q.name_es, q.urgency, q.sort_order FROM request_reason q"
                                + " WHERE q.opened_on <= ? AND (q.closed_on IS NULL OR q.closed_on > ?)",
                        day,
                        day)
                .add(
                        " UNION ALL SELECT o.id, o.code, o.name_en, o.name_es, o.kind, o.sort_order FROM request_outcome o"
                                + " WHERE o.opened_on <= ? AND (o.closed_on IS NULL OR o.closed_on > ?) ORDER BY 6, 1",
                        day,
                        day)
                .rows(em)
                .toList());
    }
}
