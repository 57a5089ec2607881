package org.kcpd.division.community.query;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.Caller;

/** Reads who belongs to a household or an organisation: by the records that stand for those who were merged, each once. */
final class BelongingSql {
    private final EntityManager em;
    private final SubjectSql subjects;
    private final Caller caller;

    BelongingSql(EntityManager em, SubjectSql subjects, Caller caller) {
        this.em = em;
        this.subjects = subjects;
        this.caller = caller;
    }

    /** Where it is kept who belongs to records of a kind. */
    static String table(SubjectKind kind) {
        return kind == SubjectKind.HOUSEHOLD ? "household_member" : "organisation_contact";
    }

    /** How many belong to {@code p}, for a column of a list. */
    SqlText count(SubjectKind kind) {
        var owner = SubjectSql.table(kind);
        var sql = new SqlText()
                .add("(SELECT COUNT(DISTINCT r.id) FROM " + owner + " g JOIN " + table(kind) + " m ON m." + owner
                        + "_id = g.id JOIN person s ON s.id = m.person_id JOIN person r ON r.id = COALESCE(s.root_id, s.id)"
                        + " WHERE (g.id = p.id OR g.root_id = p.id) AND m.until_at IS NULL AND ");
        SubjectVisibility.predicate(sql, "r", caller);
        return sql.add(")");
    }

    Belongings of(SubjectKind kind, long id) {
        var now = new LinkedHashMap<Long, Belongings.Member>();
        var before = new ArrayList<Belongings.Member>();
        var juveniles = new HashSet<Long>();
        rows(kind, id).rows(em).forEach(row -> {
            var member = member(row);
            boolean hidden = member.person().shown() == SubjectRef.Shown.JUVENILE;
            boolean holds = row.absent(SubjectSql.LABEL + 3);
            if (hidden && holds) {
                juveniles.add(member.person().id());
            } else if (holds) {
                now.putIfAbsent(member.person().id(), member);
            } else if (!hidden) {
                before.add(member);
            }
        });
        before.sort(Comparator.comparing(Belongings.Member::to).reversed());
        return new Belongings(new ArrayList<>(now.values()), before, juveniles.size());
    }

    private SqlText rows(SubjectKind kind, long id) {
        var owner = SubjectSql.table(kind);
        var sql = new SqlText()
                .add(
                        "SELECT 'PERSON', s.id, r.id, r.shown_name, '', '', r.known, r.latest_birth, m.relation, m.from_date,"
                                + " COALESCE(m.to_date, CAST(m.until_at AS DATE)), m.until_at FROM " + owner
                                + " g JOIN "
                                + table(kind) + " m ON m." + owner + "_id = g.id JOIN person s ON s.id = m.person_id"
                                + " JOIN person r ON r.id = COALESCE(s.root_id, s.id) WHERE (g.id = ? OR g.root_id = ?) AND ",
                        id,
                        id);
        SubjectVisibility.predicate(sql, "r", caller);
        return sql.add(" ORDER BY m.id");
    }

    private Belongings.Member member(SqlRow row) {
        return new Belongings.Member(
                subjects.ref(row),
                row.text(SubjectSql.LABEL),
                row.day(SubjectSql.LABEL + 1),
                row.day(SubjectSql.LABEL + 2));
    }
}
