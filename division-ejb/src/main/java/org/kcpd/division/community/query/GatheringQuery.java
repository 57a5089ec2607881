package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.AddressKeys;
import org.kcpd.division.community.OrganisationFacts;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Households and organisations as lists and one by one. */
@Stateless
@UseCase(readOnly = true)
public class GatheringQuery {
    /** How many columns every record of this sort begins with: version, root, circle, seal, and four of its place. */
    private static final int COMMON = 8;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private Juveniles juveniles;

    @Inject
    private OnDuty duty;

    protected GatheringQuery() {}

    /** Outside the container. */
    public GatheringQuery(EntityManager em, Secrets secrets, Juveniles juveniles, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.juveniles = juveniles;
        this.duty = duty;
    }

    /** One page of the households that stand for themselves. */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public Slice<GatheringRow> households(TableQuery<GatheringFilter, GatheringSort> query) {
        return list(SubjectKind.HOUSEHOLD, new SqlText().add("NULL, 0"), query);
    }

    /** One page of the organisations that stand for themselves. */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public Slice<GatheringRow> organisations(TableQuery<GatheringFilter, GatheringSort> query) {
        return list(
                SubjectKind.ORGANISATION,
                new SqlText().add("p.type, COALESCE(p.closed_on <= ?, 0)", duty.today()),
                query);
    }

    private Slice<GatheringRow> list(
            SubjectKind kind, SqlText columns, TableQuery<GatheringFilter, GatheringSort> query) {
        var turned = query.descending() ? " DESC" : "";
        var rows = listed(kind, new SqlText().add("SELECT p.id"), query.filter())
                .add(
                        " ORDER BY " + query.sort().column() + turned + ", p.id" + turned + " LIMIT ? OFFSET ?",
                        query.size(),
                        query.first());
        var found = new SqlText()
                .add(
                        "SELECT p.id, p.name, p.created_at, (SELECT CONCAT_WS(' #', l.street, l.unit_no) FROM place s JOIN place l"
                                + " ON l.id = COALESCE(s.root_id, s.id) WHERE s.id = p.place_id AND l.restricted_to IS NULL"
                                + " AND l.sealed_at IS NULL), ")
                .add(belongings().count(kind))
                .add(", ")
                .add(columns)
                .add(" FROM (")
                .add(rows)
                .add(") few JOIN " + SubjectSql.table(kind) + " p ON p.id = few.id ORDER BY "
                        + query.sort().column() + turned + ", p.id" + turned)
                .rows(em)
                .map(row -> new GatheringRow(
                        row.number(0),
                        row.text(1),
                        row.absent(5) ? null : OrganisationType.valueOf(row.text(5)),
                        row.text(3),
                        row.integer(4),
                        row.integer(6) == 1,
                        row.instant(2)))
                .toList();
        return Slice.of(found, SubjectSql.counted(em, listed(kind, new SqlText().add("SELECT p.id"), query.filter())));
    }

    private SqlText listed(SubjectKind kind, SqlText sql, GatheringFilter filter) {
        var table = SubjectSql.table(kind);
        sql.add(" FROM " + table + " p WHERE p.merged_into IS NULL AND ");
        SubjectVisibility.predicate(sql, "p", duty.caller());
        filter.type().ifPresent(type -> sql.add(" AND p.type = ?", type.name()));
        if (!filter.text().isBlank()) {
            sql.add(" AND p.id IN (SELECT COALESCE(o.root_id, o.id) FROM (")
                    .add(
                            "SELECT id FROM " + table + " WHERE MATCH(name) AGAINST (? IN BOOLEAN MODE)",
                            FullText.of(filter.text()))
                    .add(
                            " UNION SELECT h.id FROM place l JOIN " + table + " h ON h.place_id = l.id"
                                    + " WHERE l.restricted_to IS NULL AND l.sealed_at IS NULL AND l.address_key LIKE ?",
                            AddressKeys.words(filter.text()) + "%");
            if (kind == SubjectKind.ORGANISATION) {
                sql.add(" UNION ")
                        .add(new SubjectSql(duty.caller(), duty.today(), 0).organisationsCalled(filter.text()));
            }
            sql.add(") c JOIN " + table + " o ON o.id = c.id)");
        }
        return sql;
    }

    /** One household, merged ones included. @throws NotFound also when the caller may not know of it */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    @Sensitive
    public HouseholdDetail household(long householdId) {
        var row = one(SubjectKind.HOUSEHOLD, "p.name, ", householdId);
        boolean content = SubjectVisibility.content(duty.caller());
        var trail = new MergeTrail(em, sql());
        return new HouseholdDetail(
                new SubjectRef(SubjectKind.HOUSEHOLD, householdId, row.text(COMMON), SubjectRef.Shown.NAMED),
                row.integer(0),
                content,
                place(row),
                content && !row.absent(COMMON + 1)
                        ? secrets.text(SubjectBook.noteOf(householdId), row.sealed(COMMON + 1))
                        : "",
                belongings().of(SubjectKind.HOUSEHOLD, householdId),
                trail.into(SubjectKind.HOUSEHOLD, row, 1),
                trail.into(SubjectKind.HOUSEHOLD, householdId),
                !row.absent(2),
                !row.absent(3));
    }

    /** One organisation, merged ones included. @throws NotFound also when the caller may not know of it */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public OrganisationDetail organisation(long organisationId) {
        var row = one(
                SubjectKind.ORGANISATION,
                "p.name, p.type, p.phone, p.email, p.languages, p.neighbourhood, p.closed_on, ",
                organisationId);
        var trail = new MergeTrail(em, sql());
        var place = place(row);
        return new OrganisationDetail(
                new SubjectRef(SubjectKind.ORGANISATION, organisationId, row.text(COMMON), SubjectRef.Shown.NAMED),
                row.integer(0),
                new OrganisationFacts(
                        row.text(COMMON),
                        aliases(organisationId),
                        OrganisationType.valueOf(row.text(COMMON + 1)),
                        place.map(SubjectRef::id),
                        row.text(COMMON + 2),
                        row.text(COMMON + 3),
                        row.text(COMMON + 4),
                        row.text(COMMON + 5),
                        Optional.ofNullable(row.day(COMMON + 6))),
                place,
                belongings().of(SubjectKind.ORGANISATION, organisationId),
                trail.into(SubjectKind.ORGANISATION, row, 1),
                trail.into(SubjectKind.ORGANISATION, organisationId),
                !row.absent(2),
                !row.absent(3));
    }

    private SqlRow one(SubjectKind kind, String columns, long id) {
        var table = SubjectSql.table(kind);
        var sql = new SqlText()
                .add("SELECT p.version, p.root_id, p.restricted_to, p.sealed_at, l.id, l.street, l.unit_no, l.name, "
                        + columns
                        + Secrets.columns("c") + " FROM " + table + " p LEFT JOIN place s ON s.id = p.place_id"
                        + " LEFT JOIN place l ON l.id = COALESCE(s.root_id, s.id) AND ");
        SubjectVisibility.predicate(sql, "l", duty.caller());
        sql.add(Secrets.join("c", table, "p.id", "note")).add(" WHERE p.id = ? AND ", id);
        SubjectVisibility.predicate(sql, "p", duty.caller());
        var name = kind == SubjectKind.HOUSEHOLD ? "Household" : "Organisation";
        var row = sql.rows(em).findFirst().orElseThrow(() -> new NotFound(name, id));
        duty.about(name, id);
        return row;
    }

    /** Where it is, as far as the caller may know. */
    private static Optional<SubjectRef> place(SqlRow row) {
        return row.absent(COMMON - 4)
                ? Optional.empty()
                : Optional.of(new SubjectRef(
                        SubjectKind.PLACE,
                        row.number(COMMON - 4),
                        PlaceText.of(row.text(COMMON - 3), row.text(COMMON - 2), row.text(COMMON - 1)),
                        SubjectRef.Shown.NAMED));
    }

    private List<String> aliases(long organisationId) {
        return new SqlText()
                .add(
                        "SELECT a.name FROM organisation_alias a WHERE a.organisation_id = ? AND a.superseded_at IS NULL"
                                + " ORDER BY a.name",
                        organisationId)
                .rows(em)
                .map(row -> row.text(0))
                .toList();
    }

    private BelongingSql belongings() {
        return new BelongingSql(em, sql(), duty.caller());
    }

    private SubjectSql sql() {
        return new SubjectSql(duty.caller(), duty.today(), juveniles.ageLimit());
    }
}
