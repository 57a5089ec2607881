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
import org.kcpd.division.picture.PlanAnswer;
import org.kcpd.division.picture.PlanState;
import org.kcpd.division.picture.PlanVerb;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Joint plans one's own unit takes part in. */
@Stateless
@UseCase(readOnly = true)
public class PlanQuery {
    private static final String LEADER = "CASE WHEN j.owner_changes_on <= ? THEN j.next_owner_id ELSE j.owner_id END";
    private static final String COLUMNS = "SELECT j.id, j.subject_kind, j.subject_id, j.state, j.unit_id, j.site_id,"
            + " j.proposed_at, m.id, m.serial_no, m.family_name, m.given_name, j.version, j.proposer_unit_id,"
            + " j.proposer_site_id, EXISTS (SELECT 1 FROM plan_party a WHERE a.plan_id = j.id AND a.answer = 'AGREED'"
            + " AND a.unit_id = j.unit_id AND a.site_id = j.site_id) + 0, COUNT(*) OVER () FROM joint_plan j LEFT JOIN member m ON m.id = "
            + LEADER
            + " WHERE ";
    private static final int COUNT = 15;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private Secrets secrets;

    @Inject
    private OnDuty duty;

    protected PlanQuery() {}

    /** Outside the container. */
    public PlanQuery(EntityManager em, SubjectQuery subjects, Secrets secrets, OnDuty duty) {
        this.em = em;
        this.subjects = subjects;
        this.secrets = secrets;
        this.duty = duty;
    }

    /** One page of them. */
    @Requires(Right.PICTURE_WORK)
    public Slice<PlanRow> list(TableQuery<PlanFilter, PlanSort> query) {
        var sql = visible();
        query.filter().state().ifPresent(state -> sql.add(" AND j.state = ?", state.name()));
        if (query.filter().mine()) {
            sql.add(" AND " + LEADER + " = ?", duty.today(), duty.by());
        }
        var way = query.descending() ? " DESC" : "";
        var column = query.sort() == PlanSort.STATE ? "j.state" : "j.proposed_at";
        var found = sql.add(
                        " ORDER BY " + column + way + ", j.id" + way + " LIMIT ? OFFSET ?", query.size(), query.first())
                .rows(em)
                .toList();
        var refs = subjects.listed(
                found.stream().map(PlanQuery::subject).distinct().toList());
        return Slice.of(
                found.stream().map(row -> row(row, refs)).toList(),
                found.isEmpty() ? 0 : found.get(0).number(COUNT));
    }

    /** One plan. @throws NotFound also when the caller's unit takes no part in it */
    @Requires(Right.PICTURE_WORK)
    @Sensitive
    public PlanDetail detail(long planId) {
        var found = visible()
                .add(" AND j.id = ?", planId)
                .rows(em)
                .findFirst()
                .orElseThrow(() -> new NotFound("JointPlan", planId));
        duty.about("JointPlan", planId);
        var row = row(found, subjects.refs(List.of(subject(found))));
        var units = units(planId);
        var facts = new PlanVisibility.Facts(
                row.state(),
                new UnitPost(found.number(12), found.number(13)),
                new UnitPost(found.number(4), found.number(5)),
                units.stream()
                        .map(unit ->
                                new PlanVisibility.Party(new UnitPost(unit.unitId(), unit.siteId()), unit.answer()))
                        .toList());
        return new PlanDetail(
                row,
                found.integer(11),
                units.stream().map(this::shown).toList(),
                steps(planId),
                history(planId),
                PlanVisibility.may(duty.caller(), facts));
    }

    private SqlText visible() {
        var sql = new SqlText().add(COLUMNS, duty.today());
        PlanVisibility.visible(sql, duty.caller());
        return sql;
    }

    private static SubjectKey subject(SqlRow row) {
        return new SubjectKey(SubjectKind.valueOf(row.text(1)), row.number(2));
    }

    private PlanRow row(SqlRow row, Map<SubjectKey, SubjectRef> refs) {
        return new PlanRow(
                row.number(0),
                refs.get(subject(row)),
                PlanState.valueOf(row.text(3)),
                row.number(4),
                PlanVisibility.site(duty.caller(), new UnitPost(row.number(4), row.number(5)), row.flag(14)),
                PersonRef.of(row, 7),
                row.instant(6));
    }

    private List<PlanDetail.Unit> units(long id) {
        return new SqlText()
                .add(
                        "SELECT y.unit_id, y.site_id, y.answer, m.id, m.serial_no, m.family_name, m.given_name"
                                + " FROM plan_party y LEFT JOIN member m ON m.id = y.answered_by WHERE y.plan_id = ? ORDER BY y.id",
                        id)
                .rows(em)
                .map(row -> new PlanDetail.Unit(
                        row.number(0), row.number(1), PlanAnswer.valueOf(row.text(2)), PersonRef.of(row, 3)))
                .toList();
    }

    private PlanDetail.Unit shown(PlanDetail.Unit unit) {
        var site = PlanVisibility.site(
                duty.caller(), new UnitPost(unit.unitId(), unit.siteId()), unit.answer() == PlanAnswer.AGREED);
        return new PlanDetail.Unit(unit.unitId(), site, unit.answer(), unit.by());
    }

    private List<PlanDetail.Step> steps(long id) {
        var today = duty.today();
        return new SqlText()
                .add("SELECT t.id, t.unit_id, t.site_id, t.due_on, t.done_at, ")
                .add(Secrets.columns("w"))
                .add(" FROM plan_step t")
                .add(PictureWords.joinStep())
                .add(" WHERE t.plan_id = ? ORDER BY t.done_at IS NOT NULL, t.due_on, t.id", id)
                .rows(em)
                .map(row -> new PlanDetail.Step(
                        row.number(0),
                        row.number(1),
                        row.number(2),
                        row.day(3),
                        row.absent(5) ? "" : secrets.text(PictureWords.ofStep(row.number(0)), row.sealed(5)),
                        row.instant(4),
                        row.absent(4) && row.day(3).isBefore(today)))
                .toList();
    }

    private List<PlanDetail.Said> history(long id) {
        return new SqlText()
                .add("SELECT e.happened_at, e.verb, e.id, m.id, m.serial_no, m.family_name, m.given_name, ")
                .add(Secrets.columns("w"))
                .add(" FROM plan_event e LEFT JOIN member m ON m.id = e.actor_id")
                .add(PictureWords.joinPlan())
                .add(" WHERE e.plan_id = ? ORDER BY e.id", id)
                .rows(em)
                .map(row -> new PlanDetail.Said(
                        row.instant(0),
                        PersonRef.of(row, 3),
                        PlanVerb.valueOf(row.text(1)),
                        row.absent(7) ? "" : secrets.text(PictureWords.ofPlan(row.number(2)), row.sealed(7))))
                .toList();
    }
}
