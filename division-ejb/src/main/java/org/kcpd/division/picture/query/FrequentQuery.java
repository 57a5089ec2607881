package org.kcpd.division.picture.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Frequent contacts (domain section 5): 3 or more events in 90 days about one person or address across units. Only events are
 * counted of which the caller sees more than a masked line, so every figure is as long as the list behind it.
 */
@Stateless
@UseCase(readOnly = true)
public class FrequentQuery {
    public static final int ENOUGH = 3;
    public static final Duration WINDOW = Duration.ofDays(90);

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected FrequentQuery() {}

    /** Outside the container. */
    public FrequentQuery(EntityManager em, SubjectQuery subjects, OnDuty duty) {
        this.em = em;
        this.subjects = subjects;
        this.duty = duty;
    }

    /** One page of them. */
    @Requires(Right.PICTURE_READ)
    public Slice<FrequentRow> list(TableQuery<FrequentFilter, FrequentSort> query) {
        var kind = query.filter().kind();
        var found = page(query).rows(em).toList();
        var refs = subjects.listed(
                found.stream().map(row -> new SubjectKey(kind, row.number(0))).toList());
        return Slice.of(
                found.stream()
                        .map(row -> new FrequentRow(
                                refs.get(new SubjectKey(kind, row.number(0))),
                                row.number(1),
                                row.number(2),
                                row.instant(3)))
                        .toList(),
                found.isEmpty() ? 0 : found.get(0).number(4));
    }

    private SqlText page(TableQuery<FrequentFilter, FrequentSort> query) {
        var filter = query.filter();
        var sql = new SqlText()
                .add("SELECT f.id, f.events, f.units, f.last_at, COUNT(*) OVER () FROM (SELECT r.id AS id,"
                        + " COUNT(*) AS events, COUNT(DISTINCT e.unit_id) AS units, MAX(e.happened_at) AS last_at"
                        + " FROM subject_event e"
                        + SubjectRecords.joined(filter.kind(), "e")
                        + " WHERE ");
        counted(sql);
        filter.siteId().ifPresent(site -> sql.add(" AND e.site_id = ?", site));
        sql.add(" GROUP BY r.id HAVING COUNT(*) >= ?", ENOUGH);
        if (filter.severalUnits()) {
            sql.add(" AND COUNT(DISTINCT e.unit_id) > 1");
        }
        var way = query.descending() ? " DESC" : "";
        var column =
                switch (query.sort()) {
                    case EVENTS -> "f.events";
                    case UNITS -> "f.units";
                    case LAST -> "f.last_at";
                };
        return sql.add(
                ") f ORDER BY " + column + way + ", f.last_at DESC, f.id LIMIT ? OFFSET ?",
                query.size(),
                query.first());
    }

    /** The events behind one figure. @throws org.kcpd.division.platform.NotFound when the caller may not know of the subject */
    @Requires(Right.PICTURE_READ)
    public Slice<EventRow> events(TableQuery<EventFilter, EventSort> query) {
        var asked = query.filter().subject();
        var root = new SubjectKey(
                asked.kind(), subjects.ref(asked.kind(), asked.id()).id());
        var sql = new SqlText()
                .add("SELECT e.happened_at, e.unit_id, e.site_id, e.source_kind, COUNT(*) OVER () FROM subject_event e"
                        + " WHERE ");
        SubjectRecords.about(sql, "e", root);
        sql.add(" AND ");
        counted(sql);
        query.filter().siteId().ifPresent(site -> sql.add(" AND e.site_id = ?", site));
        var way = query.descending() ? " DESC" : "";
        var found = sql.add(
                        " ORDER BY e.happened_at" + way + ", e.id" + way + " LIMIT ? OFFSET ?",
                        query.size(),
                        query.first())
                .rows(em)
                .toList();
        return Slice.of(
                found.stream()
                        .map(row -> new EventRow(
                                row.instant(0), row.number(1), row.number(2), InvolvementSource.valueOf(row.text(3))))
                        .toList(),
                found.isEmpty() ? 0 : found.get(0).number(4));
    }

    private void counted(SqlText sql) {
        sql.add("e.happened_at > ? AND ", since());
        PictureVisibility.counted(sql, "e", duty.caller());
    }

    private LocalDateTime since() {
        return StoredTime.of(duty.now().minus(WINDOW));
    }
}
