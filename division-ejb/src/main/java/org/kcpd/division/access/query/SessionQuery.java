package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.SessionLimits;
import org.kcpd.division.access.boundary.SessionSettings;
import org.kcpd.division.access.boundary.SignInMode;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Who is signed in now. */
@Stateless
@UseCase(readOnly = true)
public class SessionQuery {
    private static final String COLUMNS = "select s.id, s.member_id, m.serial_no, m.family_name, m.given_name,"
            + " s.began_at, s.used_at, s.way, s.address";

    /** There are hundreds at most: counting them is part of finding them. */
    private static final String COUNTED = ", count(*) over ()";

    private static final int LAST = 9;
    private static final String LIVE =
            """
             from member_session s join member m on m.id = s.member_id
             where s.ended_at is null and s.used_at > ?1 and s.began_at > ?2
            """;
    private static final String FILTERED =
            LIVE + " and (?3 = '' or m.serial_no like ?4 or m.family_name like ?4 or s.address like ?4)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SessionSettings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditTrail audit;

    @Requires(Right.SESSION_END)
    @Sensitive
    public Slice<SessionRow> list(TableQuery<SessionFilter, SessionSort> query) {
        String order = " order by " + query.sort().column() + (query.descending() ? " desc" : "") + ", s.id";
        List<?> rows = filtered(COLUMNS + COUNTED + FILTERED + order, query.filter())
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        audit.detail("sessions");
        long count = rows.isEmpty() ? 0 : Stored.number(((Object[]) rows.get(0))[LAST]);
        return Slice.of(rows.stream().map(row -> row((Object[]) row)).toList(), count);
    }

    /** One's own, the newest first. */
    @Requires(Right.OWN_SETTINGS)
    public List<SessionRow> mine() {
        List<?> rows = live(COLUMNS + LIVE + " and s.member_id = ?3 order by s.began_at desc, s.id desc")
                .setParameter(3, callers.current().memberId())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private Query filtered(String sql, SessionFilter filter) {
        return live(sql).setParameter(3, filter.text().strip()).setParameter(4, Like.prefix(filter.text()));
    }

    private Query live(String sql) {
        Instant now = clock.now();
        return em.createNativeQuery(sql)
                .setParameter(1, StoredTime.of(settings.limits().forgottenBefore(now)))
                .setParameter(2, StoredTime.of(now.minus(SessionLimits.ABSOLUTE)));
    }

    private static SessionRow row(Object[] row) {
        return new SessionRow(
                Stored.number(row[0]),
                Stored.number(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                Stored.text(row[4]),
                StoredTime.instant(row[5]),
                StoredTime.instant(row[6]),
                SignInMode.valueOf(Stored.text(row[7])),
                Stored.text(row[8]));
    }
}
