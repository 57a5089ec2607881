package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.NameKeys;
import org.kcpd.division.community.NameKind;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** People as lists and one by one. */
@Stateless
@UseCase(readOnly = true)
public class PeopleQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private Juveniles juveniles;

    @Inject
    private OnDuty duty;

    protected PeopleQuery() {}

    /** Outside the container. */
    public PeopleQuery(EntityManager em, Secrets secrets, Juveniles juveniles, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.juveniles = juveniles;
        this.duty = duty;
    }

    /**
     * One page. Juveniles stand on a list of their own, without names and in the order they were recorded, for the members
     * of the units: neither a name nor its place in the alphabet tells who they are.
     */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    public Slice<PersonRow> list(TableQuery<PersonFilter, PersonSort> query) {
        var filter = query.filter();
        boolean hidden = filter.juveniles() && !SubjectVisibility.content(duty.caller());
        if (hidden) {
            return Slice.of(List.of(), 0);
        }
        var order = filter.juveniles() ? PersonSort.ADDED : query.sort();
        var turned = query.descending() ? " DESC" : "";
        var rows = listed(
                        new SqlText()
                                .add("SELECT p.id, p.shown_name, p.known, p.latest_birth, p.age_band, p.created_at,"
                                        + " (SELECT MIN(CONCAT_WS(' #', l.street, l.unit_no)) FROM person_place v"
                                        + " JOIN place l ON l.id = v.place_id AND l.restricted_to IS NULL"
                                        + " AND l.sealed_at IS NULL WHERE v.person_id = p.id AND v.until_at IS NULL)"),
                        filter)
                .add(
                        " ORDER BY " + order.column() + turned + ", p.id" + turned + " LIMIT ? OFFSET ?",
                        query.size(),
                        query.first())
                .rows(em)
                .map(this::row)
                .toList();
        return Slice.of(rows, SubjectSql.counted(em, listed(new SqlText().add("SELECT p.id"), filter)));
    }

    private SqlText listed(SqlText sql, PersonFilter filter) {
        sql.add(" FROM person p WHERE p.merged_into IS NULL AND ");
        SubjectVisibility.predicate(sql, "p", duty.caller());
        sql.add(
                filter.juveniles() ? " AND p.latest_birth > ?" : " AND (p.latest_birth IS NULL OR p.latest_birth <= ?)",
                cutoff());
        filter.known().ifPresent(known -> sql.add(" AND p.known = ?", known.name()));
        for (String word : SubjectSql.words(filter.text())) {
            sql.add(
                    " AND p.id IN (SELECT COALESCE(o.root_id, o.id) FROM person_name_word w"
                            + " JOIN person_name n ON n.id = w.name_id JOIN person o ON o.id = n.person_id"
                            + " WHERE n.superseded_at IS NULL AND (w.word LIKE ? OR w.sound = ?))",
                    word + "%",
                    NameKeys.sound(word));
        }
        return sql;
    }

    private LocalDate cutoff() {
        return duty.today().minusYears(juveniles.ageLimit());
    }

    private PersonRow row(SqlRow row) {
        var known = Recognition.valueOf(row.text(2));
        var shown = SubjectVisibility.shown(false, known, row.text(1), row.day(3), duty.today(), juveniles.ageLimit());
        var name = shown == SubjectRef.Shown.NAMED ? row.text(1) : "";
        return new PersonRow(
                new SubjectRef(SubjectKind.PERSON, row.number(0), name, shown),
                known,
                row.absent(4) ? null : AgeBand.valueOf(row.text(4)),
                row.text(6),
                row.instant(5));
    }

    /** One person, merged ones included. @throws NotFound also when the caller may not know of them */
    @Requires({Right.PEOPLE_READ, Right.PEOPLE_CONTENT})
    @Sensitive
    public PersonDetail detail(long personId) {
        var sql = new SqlText()
                .add(
                        "SELECT p.id, p.version, p.shown_name, p.known, p.latest_birth, p.birth_date, p.age_band, p.languages,"
                                + " p.contact_safe, p.reach_by, p.root_id, p.restricted_to, p.sealed_at, ")
                .add(Secrets.columns("c") + ", " + Secrets.columns("d") + " FROM person p")
                .add(Secrets.join("c", "person", "p.id", "contact"))
                .add(Secrets.join("d", "person", "p.id", "description"))
                .add(" WHERE p.id = ? AND ", personId);
        SubjectVisibility.predicate(sql, "p", duty.caller());
        var row = sql.rows(em).findFirst().orElseThrow(() -> new NotFound("Person", personId));
        duty.about("Person", personId);
        boolean content = SubjectVisibility.content(duty.caller());
        var ref = ref(row, 0, 2, 3, 4);
        var around = around(personId, ref.shown() != SubjectRef.Shown.JUVENILE);
        var trail = new MergeTrail(em, sql());
        return new PersonDetail(
                ref,
                row.integer(1),
                content,
                Recognition.valueOf(row.text(3)),
                ref.shown() == SubjectRef.Shown.JUVENILE ? List.of() : names(personId),
                content ? row.day(5) : null,
                row.absent(6) ? null : AgeBand.valueOf(row.text(6)),
                row.text(7),
                ContactSafety.valueOf(row.text(8)),
                ReachBy.valueOf(row.text(9)),
                content && !row.absent(13)
                        ? SubjectBook.contact(secrets.text(SubjectBook.contactOf(personId), row.sealed(13)))
                        : ContactDetails.NONE,
                content && !row.absent(16) ? secrets.text(SubjectBook.descriptionOf(personId), row.sealed(16)) : "",
                around.place,
                around.belongsTo,
                trail.into(SubjectKind.PERSON, row, 10),
                trail.into(SubjectKind.PERSON, personId),
                !row.absent(11),
                !row.absent(12));
    }

    private SubjectRef ref(SqlRow row, int id, int name, int known, int latest) {
        var shown = SubjectVisibility.shown(
                SubjectVisibility.content(duty.caller()),
                Recognition.valueOf(row.text(known)),
                row.text(name),
                row.day(latest),
                duty.today(),
                juveniles.ageLimit());
        return new SubjectRef(
                SubjectKind.PERSON, row.number(id), shown == SubjectRef.Shown.NAMED ? row.text(name) : "", shown);
    }

    private List<NameText> names(long personId) {
        return new SqlText()
                .add(
                        "SELECT n.kind, n.family_name, n.given_name FROM person_name n WHERE n.person_id = ?"
                                + " AND n.superseded_at IS NULL ORDER BY n.id",
                        personId)
                .rows(em)
                .map(row -> new NameText(NameKind.valueOf(row.text(0)), row.text(1), row.text(2)))
                .toList();
    }

    /** Where somebody lives and with whom. */
    private static final class Around {
        private Optional<SubjectRef> place = Optional.empty();
        private final List<PersonDetail.Belonging> belongsTo = new ArrayList<>();
    }

    /** @param belongsTo whether it is told: a household is called by the name of a juvenile who is not shown by name */
    private Around around(long personId, boolean belongsTo) {
        var sql = new SqlText()
                .add(
                        "SELECT DISTINCT 'PLACE', l.id, l.street, l.unit_no, l.name FROM person_place v JOIN place s ON s.id = v.place_id"
                                + " JOIN place l ON l.id = COALESCE(s.root_id, s.id)"
                                + " WHERE v.person_id = ? AND v.until_at IS NULL AND ",
                        personId);
        SubjectVisibility.predicate(sql, "l", duty.caller());
        if (belongsTo) {
            belongings(sql, SubjectKind.HOUSEHOLD, personId);
            belongings(sql, SubjectKind.ORGANISATION, personId);
        }
        var around = new Around();
        sql.rows(em).forEach(row -> {
            if (row.text(0).equals("PLACE")) {
                around.place = Optional.of(new SubjectRef(
                        SubjectKind.PLACE,
                        row.number(1),
                        PlaceText.of(row.text(2), row.text(3), row.text(4)),
                        SubjectRef.Shown.NAMED));
            } else {
                around.belongsTo.add(new PersonDetail.Belonging(
                        new SubjectRef(
                                SubjectKind.valueOf(row.text(0)), row.number(1), row.text(2), SubjectRef.Shown.NAMED),
                        row.text(3)));
            }
        });
        return around;
    }

    private void belongings(SqlText sql, SubjectKind kind, long personId) {
        var table = SubjectSql.table(kind);
        sql.add(
                " UNION SELECT '" + kind + "', h.id, h.name, m.relation, '' FROM " + BelongingSql.table(kind)
                        + " m JOIN person o ON o.id = m.person_id AND (o.id = ? OR o.root_id = ?) JOIN " + table
                        + " s ON s.id = m." + table + "_id JOIN " + table + " h ON h.id = COALESCE(s.root_id, s.id)"
                        + " WHERE m.until_at IS NULL AND ",
                personId,
                personId);
        SubjectVisibility.predicate(sql, "h", duty.caller());
    }

    private SubjectSql sql() {
        return new SubjectSql(duty.caller(), duty.today(), juveniles.ageLimit());
    }
}
