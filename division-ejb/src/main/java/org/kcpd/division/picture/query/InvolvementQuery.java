package org.kcpd.division.picture.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Involvements of one's unit, one's own, and what other units share. */
@Stateless
@UseCase(readOnly = true)
public class InvolvementQuery {
    private static final int COUNT = 11;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private OnDuty duty;

    protected InvolvementQuery() {}

    /** Outside the container. */
    public InvolvementQuery(EntityManager em, SubjectQuery subjects, OnDuty duty) {
        this.em = em;
        this.subjects = subjects;
        this.duty = duty;
    }

    /** One page of what the caller sees more of than a masked line. */
    @Requires(Right.PICTURE_READ)
    public Slice<InvolvementRow> list(TableQuery<InvolvementFilter, InvolvementSort> query) {
        var found = page(query).rows(em).toList();
        var refs = subjects.listed(found.stream()
                .map(row -> new SubjectKey(SubjectKind.valueOf(row.text(0)), row.number(1)))
                .distinct()
                .toList());
        var caller = duty.caller();
        return Slice.of(
                found.stream()
                        .map(row -> new InvolvementRow(
                                refs.get(new SubjectKey(SubjectKind.valueOf(row.text(0)), row.number(1))),
                                row.number(2),
                                row.number(3),
                                row.instant(4),
                                row.instant(5),
                                PictureVisibility.serves(caller, row.number(2), row.number(3))
                                        ? PersonRef.of(row, 7)
                                        : PersonRef.NONE))
                        .toList(),
                found.isEmpty() ? 0 : found.get(0).number(COUNT));
    }

    private SqlText page(TableQuery<InvolvementFilter, InvolvementSort> query) {
        var sql = new SqlText()
                .add(
                        "SELECT i.subject_kind, i.subject_id, i.unit_id, i.site_id, i.since_at, i.until_at, i.id, m.id,"
                                + " m.serial_no, m.family_name, m.given_name, COUNT(*) OVER () FROM involvement i"
                                + " LEFT JOIN member m ON m.id = " + CardQuery.OWNER + " WHERE ",
                        duty.today());
        PictureVisibility.counted(sql, "i", duty.caller());
        filter(sql, query.filter());
        var way = query.descending() ? " DESC" : "";
        var column =
                switch (query.sort()) {
                    case SINCE -> "i.since_at" + way;
                    case UNTIL -> "i.until_at IS NOT NULL" + way + ", i.until_at" + way;
                    case KIND -> "i.subject_kind" + way;
                };
        return sql.add(" ORDER BY " + column + ", i.id" + way + " LIMIT ? OFFSET ?", query.size(), query.first());
    }

    private void filter(SqlText sql, InvolvementFilter filter) {
        switch (filter.show()) {
            case UNIT -> {
                sql.add(" AND ");
                PictureVisibility.served(sql, "i", duty.caller());
            }
            case MINE -> {
                sql.add(" AND " + CardQuery.OWNER + " = ? AND ", duty.today(), duty.by());
                PictureVisibility.served(sql, "i", duty.caller());
            }
            case ALL -> sql.add("");
        }
        filter.open().ifPresent(open -> sql.add(open ? " AND i.until_at IS NULL" : " AND i.until_at IS NOT NULL"));
        filter.kind().ifPresent(kind -> sql.add(" AND i.subject_kind = ?", kind.name()));
        filter.unitId().ifPresent(unit -> sql.add(" AND i.unit_id = ?", unit));
        filter.siteId().ifPresent(site -> sql.add(" AND i.site_id = ?", site));
    }
}
