package org.kcpd.division.picture.query;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.Caller;

/** Subjects in statements of this area: which record stands for which, and which the caller may know of. */
public final class SubjectRecords {
    private static final String ROOT = "COALESCE(s.root_id, s.id)";

    private SubjectRecords() {}

    /** The record that stands for this one; empty when there is none, or one that only its own unit may know of. */
    public static Optional<SubjectKey> keptFor(EntityManager em, SubjectKey asked) {
        return new SqlText()
                .add(
                        "SELECT r.id FROM " + table(asked.kind()) + " s JOIN " + table(asked.kind()) + " r ON r.id = "
                                + ROOT + " WHERE s.id = ? AND r.restricted_to IS NULL",
                        asked.id())
                .rows(em)
                .map(row -> new SubjectKey(asked.kind(), row.number(0)))
                .findFirst();
    }

    /** That a row of {@code alias} is about this record or one that was merged into it. @param root stands for itself */
    public static void about(SqlText sql, String alias, SubjectKey root) {
        sql.add(
                alias + ".subject_kind = ? AND (" + alias + ".subject_id = ?",
                root.kind().name(),
                root.id());
        sql.add(
                " OR " + alias + ".subject_id IN (SELECT o.id FROM " + table(root.kind()) + " o WHERE o.root_id = ?))",
                root.id());
    }

    /** Joins what a row of {@code alias} is about as {@code s}, and what stands for it as {@code r}. */
    static String joined(SubjectKind kind, String alias) {
        return " JOIN " + table(kind) + " s ON s.id = " + alias + ".subject_id AND " + alias + ".subject_kind = '"
                + kind + "' JOIN " + table(kind) + " r ON r.id = " + ROOT;
    }

    /** Whether the caller may know of a subject. */
    public static boolean knows(EntityManager em, Caller caller, SubjectKey subject) {
        var sql = new SqlText()
                .add(
                        "SELECT r.id FROM " + table(subject.kind()) + " s JOIN " + table(subject.kind())
                                + " r ON r.id = " + ROOT + " WHERE s.id = ? AND ",
                        subject.id());
        SubjectVisibility.predicate(sql, "r", caller);
        return sql.rows(em).findFirst().isPresent();
    }

    /** That the caller may know of what a row of {@code alias} is about, whichever kind it is. */
    static void known(SqlText sql, String alias, Caller caller) {
        var separator = "(";
        for (SubjectKind kind : SubjectKind.values()) {
            sql.add(separator + alias + ".subject_kind = '" + kind + "' AND EXISTS (SELECT 1 FROM " + table(kind)
                    + " s JOIN " + table(kind) + " r ON r.id = " + ROOT + " WHERE s.id = " + alias
                    + ".subject_id AND ");
            SubjectVisibility.predicate(sql, "r", caller);
            sql.add(")");
            separator = " OR ";
        }
        sql.add(")");
    }

    private static String table(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case HOUSEHOLD -> "household";
            case PLACE -> "place";
            case ORGANISATION -> "organisation";
        };
    }
}
