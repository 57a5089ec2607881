package org.kcpd.division.access.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kcpd.division.access.query.AuditFilter.Subject;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/**
 * A page of the audit as one statement, newest first. Each filter has an index that begins with it and goes on by time
 * and id, so a page is read without sorting, however long the audit is.
 */
final class AuditSql {
    private static final String SELECT =
            """
            select a.id, a.happened_at, a.actor_serial, concat(m.given_name, ' ', m.family_name), a.use_case, a.right_name,
                   a.act, a.outcome, a.subject_kind, a.subject_id, a.row_count, a.incident, a.detail, a.changes
              from audit_event a left join member m on m.id = a.actor_id""";

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    AuditSql(AuditFilter filter, AuditCursor behind) {
        and("a.happened_at <= ?", Optional.of(StoredTime.of(behind.at())));
        and("(a.happened_at < ?", Optional.of(StoredTime.of(behind.at())));
        where.append(" or a.id < ?)");
        values.add(behind.id());
        and("a.actor_serial = ?", given(filter.actorSerial()));
        and("a.subject_kind = ?", filter.subject().map(Subject::kind));
        and("a.subject_id = ?", filter.subject().map(Subject::id));
        and("a.act = ?", given(filter.act()));
        and("a.outcome = ?", given(filter.outcome()));
        and(
                "a.happened_at >= ?",
                filter.from()
                        .map(day -> StoredTime.of(
                                day.atStartOfDay(BusinessClock.ZONE).toInstant())));
        and(
                "a.happened_at < ?",
                filter.to()
                        .map(day -> StoredTime.of(
                                day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant())));
    }

    String text(int size) {
        return SELECT + where + " order by a.happened_at desc, a.id desc limit " + size;
    }

    List<Object> values() {
        return values;
    }

    List<AuditRow> page(EntityManager em, int size) {
        return rows(em, text(size), values);
    }

    /** The newest of several searches in one statement: each reads a page by its own index, the newest of those count. */
    static List<AuditRow> newestOf(EntityManager em, List<AuditSql> searches, int size) {
        var values = new ArrayList<Object>();
        searches.forEach(search -> values.addAll(search.values));
        String all = searches.stream()
                .map(search -> "(" + search.text(size) + ")")
                .collect(Collectors.joining(" union all "));
        return rows(em, all + " order by happened_at desc, id desc limit " + size, values);
    }

    private static List<AuditRow> rows(EntityManager em, String text, List<Object> values) {
        var query = em.createNativeQuery(text);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private void and(String condition, Optional<?> value) {
        value.ifPresent(given -> {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            values.add(given);
        });
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static AuditRow row(Object[] row) {
        return new AuditRow(
                Stored.number(row[0]),
                StoredTime.instant(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                Stored.text(row[4]),
                Stored.text(row[5]),
                Stored.text(row[6]),
                Stored.text(row[7]),
                Stored.text(row[8]),
                Optional.ofNullable(row[9]).map(Stored::number),
                Optional.ofNullable(row[10]).map(Stored::number),
                Stored.text(row[11]),
                Stored.text(row[12]),
                Stored.text(row[13]));
    }
}
