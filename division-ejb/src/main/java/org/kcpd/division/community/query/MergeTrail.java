package org.kcpd.division.community.query;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.personnel.query.SqlRow;

/** What was merged with a record: which one stands for it, which ones it stands for. All of them may be known by the same people. */
final class MergeTrail {
    private final EntityManager em;
    private final SubjectSql sql;

    MergeTrail(EntityManager em, SubjectSql sql) {
        this.em = em;
        this.sql = sql;
    }

    /** The record that stands for a merged one. @param at the column with its number, empty for one that was not merged */
    Optional<SubjectRef> into(SubjectKind kind, SqlRow row, int at) {
        return row.absent(at)
                ? Optional.empty()
                : sql.own(kind, row.number(at)).rows(em).map(sql::ref).findFirst();
    }

    /** The records that were merged into this one directly. */
    List<MergedRow> into(SubjectKind kind, long id) {
        return sql.merged(kind, id)
                .rows(em)
                .map(row -> new MergedRow(
                        sql.ref(row),
                        row.integer(SubjectSql.LABEL),
                        row.instant(SubjectSql.LABEL + 1),
                        row.text(SubjectSql.LABEL + 2)))
                .toList();
    }
}
