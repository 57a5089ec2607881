package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** The audit, newest first. Pages are asked for by the last id seen, so the millionth row is as near as the first. */
@Stateless
@UseCase(readOnly = true)
public class AuditQuery {
    /** Most rows of one page. */
    public static final int LARGEST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    /**
     * One page.
     *
     * @param olderThan id of the last row seen, 0 for the first page
     * @param size rows wanted, at most {@link #LARGEST}
     */
    @Requires(Right.AUDIT_READ)
    @Sensitive
    public List<AuditRow> page(AuditFilter filter, long olderThan, int size) {
        var where = new Where();
        where.and("id < ?", olderThan > 0 ? Optional.of(olderThan) : Optional.empty());
        where.and("actor_serial = ?", given(filter.actorSerial()));
        where.and("subject_kind = ?", given(filter.subjectKind()));
        where.and("subject_id = ?", filter.subjectId());
        where.and("outcome = ?", given(filter.outcome()));
        where.and(
                "happened_at >= ?",
                filter.from()
                        .map(day -> Stored.utc(day.atStartOfDay(clock.zone()).toInstant())));
        where.and(
                "happened_at < ?",
                filter.to()
                        .map(day -> Stored.utc(
                                day.plusDays(1).atStartOfDay(clock.zone()).toInstant())));
        var query = em.createNativeQuery("select id, happened_at, actor_serial, use_case, right_name, outcome,"
                + " subject_kind, subject_id, incident, detail, changes from audit_event" + where
                + " order by id desc limit " + Math.max(1, Math.min(LARGEST, size)));
        for (int i = 0; i < where.values.size(); i++) {
            query.setParameter(i + 1, where.values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static AuditRow row(Object[] row) {
        return new AuditRow(
                Stored.number(row[0]),
                Stored.instant(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                Stored.text(row[4]),
                Stored.text(row[5]),
                Stored.text(row[6]),
                Optional.ofNullable(row[7]).map(Stored::number),
                Stored.text(row[8]),
                Stored.text(row[9]),
                Stored.text(row[10]));
    }

    private static final class Where {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Optional<?> value) {
            value.ifPresent(given -> {
                text.append(text.isEmpty() ? " where " : " and ").append(condition);
                values.add(given);
            });
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
