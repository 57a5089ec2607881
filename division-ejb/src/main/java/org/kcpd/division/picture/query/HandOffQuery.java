package org.kcpd.division.picture.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.HandOffState;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** What units asked each other: those one's own unit takes part in. */
@Stateless
@UseCase(readOnly = true)
public class HandOffQuery {
    private static final String COLUMNS =
            "SELECT h.id, h.subject_kind, h.subject_id, h.state, h.from_unit_id, h.from_site_id,"
                    + " h.unit_id, h.site_id, h.masked + 0, h.asked_at, b.id, b.serial_no, b.family_name, b.given_name,"
                    + " m.id, m.serial_no, m.family_name, m.given_name, h.version, COUNT(*) OVER () FROM hand_off h"
                    + " JOIN member b ON b.id = h.asked_by LEFT JOIN member m ON m.id = "
                    + "CASE WHEN h.owner_changes_on <= ? THEN h.next_owner_id ELSE h.owner_id END WHERE ";
    private static final int VERSION = 18;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private Secrets secrets;

    @Inject
    private OnDuty duty;

    protected HandOffQuery() {}

    /** Outside the container. */
    public HandOffQuery(EntityManager em, SubjectQuery subjects, Secrets secrets, OnDuty duty) {
        this.em = em;
        this.subjects = subjects;
        this.secrets = secrets;
        this.duty = duty;
    }

    /** One page of them. */
    @Requires(Right.PICTURE_WORK)
    public Slice<HandOffRow> list(TableQuery<HandOffFilter, HandOffSort> query) {
        var sql = visible();
        switch (query.filter().show()) {
            case TO_US -> {
                sql.add(" AND ");
                PictureVisibility.served(sql, "h", duty.caller());
            }
            case BY_US -> {
                sql.add(" AND ");
                HandOffVisibility.asking(sql, duty.caller());
            }
            case ALL -> sql.add("");
        }
        query.filter().state().ifPresent(state -> sql.add(" AND h.state = ?", state.name()));
        var way = query.descending() ? " DESC" : "";
        var column = query.sort() == HandOffSort.STATE ? "h.state" : "h.asked_at";
        var found = sql.add(
                        " ORDER BY " + column + way + ", h.id" + way + " LIMIT ? OFFSET ?", query.size(), query.first())
                .rows(em)
                .toList();
        var refs = subjects.listed(
                found.stream().map(HandOffQuery::subject).distinct().toList());
        return Slice.of(
                found.stream().map(row -> row(row, refs)).toList(),
                found.isEmpty() ? 0 : found.get(0).number(VERSION + 1));
    }

    /** One hand-off. @throws NotFound also when the caller's unit takes no part in it */
    @Requires(Right.PICTURE_WORK)
    @Sensitive
    public HandOffDetail detail(long handOffId) {
        var found = visible()
                .add(" AND h.id = ?", handOffId)
                .rows(em)
                .findFirst()
                .orElseThrow(() -> new NotFound("HandOff", handOffId));
        duty.about("HandOff", handOffId);
        var parties = new HandOffVisibility.Parties(
                new UnitPost(found.number(4), found.number(5)), new UnitPost(found.number(6), found.number(7)));
        var row = row(found, subjects.refs(List.of(subject(found))));
        return new HandOffDetail(
                row,
                found.integer(VERSION),
                history(handOffId),
                HandOffVisibility.may(duty.caller(), parties, row.state()));
    }

    private SqlText visible() {
        var sql = new SqlText().add(COLUMNS, duty.today());
        HandOffVisibility.visible(sql, duty.caller());
        return sql;
    }

    private static SubjectKey subject(SqlRow row) {
        return new SubjectKey(SubjectKind.valueOf(row.text(1)), row.number(2));
    }

    private HandOffRow row(SqlRow row, Map<SubjectKey, SubjectRef> refs) {
        return new HandOffRow(
                row.number(0),
                refs.get(subject(row)),
                HandOffState.valueOf(row.text(3)),
                row.number(4),
                row.number(5),
                row.number(6),
                HandOffVisibility.site(duty.caller(), new UnitPost(row.number(6), row.number(7)), row.flag(8)),
                row.instant(9),
                PersonRef.of(row, 10),
                PersonRef.of(row, 14));
    }

    private List<HandOffDetail.Step> history(long id) {
        return new SqlText()
                .add("SELECT e.happened_at, e.verb, e.id, m.id, m.serial_no, m.family_name, m.given_name, ")
                .add(Secrets.columns("w"))
                .add(" FROM hand_off_event e LEFT JOIN member m ON m.id = e.actor_id")
                .add(PictureWords.joinHandOff())
                .add(" WHERE e.hand_off_id = ? ORDER BY e.id", id)
                .rows(em)
                .map(row -> new HandOffDetail.Step(
                        row.instant(0),
                        PersonRef.of(row, 3),
                        HandOffVerb.valueOf(row.text(1)),
                        row.absent(7) ? "" : secrets.text(PictureWords.ofHandOff(row.number(2)), row.sealed(7))))
                .toList();
    }
}
