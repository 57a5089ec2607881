package org.kcpd.division.community.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.kcpd.division.community.AddressKeys;
import org.kcpd.division.community.NameKeys;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.usecase.Caller;

/** The statements of {@link SubjectQuery}: rows of kind, asked id, id that stands for it, three parts of the label, age. */
final class SubjectSql {
    private static final int MOST_WORDS = 4;
    private static final int MOST_PER_WORD = 300;

    private final Caller caller;
    private final LocalDate today;
    private final int ageLimit;
    private final boolean juvenilesNamed;

    SubjectSql(Caller caller, LocalDate today, int ageLimit) {
        this(caller, today, ageLimit, SubjectVisibility.content(caller));
    }

    private SubjectSql(Caller caller, LocalDate today, int ageLimit, boolean juvenilesNamed) {
        this.caller = caller;
        this.today = today;
        this.ageLimit = ageLimit;
        this.juvenilesNamed = juvenilesNamed;
    }

    /** The same for lists. */
    SubjectSql juvenilesUnnamed() {
        return new SubjectSql(caller, today, ageLimit, false);
    }

    /** Those of the keys that the caller may know of, in one statement. */
    SqlText refs(Collection<SubjectKey> keys) {
        var sql = new SqlText();
        var separator = "";
        for (SubjectKind kind : SubjectKind.values()) {
            var ids = keys.stream()
                    .filter(key -> key.kind() == kind)
                    .map(SubjectKey::id)
                    .toList();
            if (!ids.isEmpty()) {
                sql.add(separator + head(kind) + " WHERE s.id IN ").list(ids).add(" AND ");
                SubjectVisibility.predicate(sql, "r", caller);
                separator = " UNION ALL ";
            }
        }
        return sql;
    }

    private static String head(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "SELECT 'PERSON', s.id, r.id, r.shown_name, '', '', r.known, r.latest_birth"
                    + " FROM person s JOIN person r ON r.id = COALESCE(s.root_id, s.id)";
            case HOUSEHOLD -> "SELECT 'HOUSEHOLD', s.id, r.id, r.name, '', '', NULL, NULL"
                    + " FROM household s JOIN household r ON r.id = s.id";
            case PLACE -> "SELECT 'PLACE', s.id, r.id, r.street, r.unit_no, r.name, NULL, NULL"
                    + " FROM place s JOIN place r ON r.id = COALESCE(s.root_id, s.id)";
            case ORGANISATION -> "SELECT 'ORGANISATION', s.id, r.id, r.name, '', '', NULL, NULL"
                    + " FROM organisation s JOIN organisation r ON r.id = COALESCE(s.root_id, s.id)";
        };
    }

    SubjectRef ref(SqlRow row) {
        return ref(row, 2);
    }

    /** From columns: id, three parts of the label, known, latest birth; the kind in the first. */
    private SubjectRef ref(SqlRow row, int at) {
        var kind = SubjectKind.valueOf(row.text(0));
        long id = row.number(at);
        return switch (kind) {
            case PERSON -> person(id, row.text(at + 1), row.text(at + 4), row.day(at + 5));
            case PLACE -> new SubjectRef(
                    kind,
                    id,
                    PlaceText.of(row.text(at + 1), row.text(at + 2), row.text(at + 3)),
                    SubjectRef.Shown.NAMED);
            case HOUSEHOLD, ORGANISATION -> new SubjectRef(kind, id, row.text(at + 1), SubjectRef.Shown.NAMED);
        };
    }

    private SubjectRef person(long id, String name, String known, LocalDate latestBirth) {
        var shown =
                SubjectVisibility.shown(juvenilesNamed, Recognition.valueOf(known), name, latestBirth, today, ageLimit);
        return new SubjectRef(SubjectKind.PERSON, id, shown == SubjectRef.Shown.NAMED ? name : "", shown);
    }

    /** What is called so, kind by kind, in one statement; of each kind at most so many. */
    SqlText hits(Collection<SubjectKind> kinds, String text, int most) {
        var sql = new SqlText();
        var separator = "(";
        for (SubjectKind kind : SubjectKind.values()) {
            if (kinds.contains(kind)) {
                sql.add(separator).add(hits(kind, text, most));
                separator = ") UNION ALL (";
            }
        }
        return sql.add(")");
    }

    /**
     * What is called so, of one kind: columns as above, then the name it was found by, the date of birth, and the address. Who
     * does not see the names of juveniles does not find them by their name either.
     */
    private SqlText hits(SubjectKind kind, String text, int most) {
        var sql = new SqlText();
        switch (kind) {
            case PERSON -> people(sql, words(text));
            case HOUSEHOLD -> households(sql, text);
            case PLACE -> places(sql, text);
            case ORGANISATION -> organisations(sql, text);
        }
        SubjectVisibility.predicate(sql, "r", caller);
        return sql.add(" GROUP BY r.id ORDER BY 4, r.id LIMIT ?", most);
    }

    private void people(SqlText sql, List<String> words) {
        sql.add("SELECT 'PERSON', r.id, r.id, r.shown_name, '', '', r.known, r.latest_birth,"
                + " MIN(CONCAT(n.family_name, ', ', n.given_name)), r.birth_date, MIN(CONCAT_WS(' #', l.street, l.unit_no))"
                + " FROM (");
        var separator = "";
        for (String word : words) {
            sql.add(separator);
            candidates(sql, word);
            separator = " UNION ";
        }
        sql.add(
                ") c JOIN person_name n ON n.id = c.name_id AND n.superseded_at IS NULL JOIN person o ON o.id = n.person_id"
                        + " JOIN person r ON r.id = COALESCE(o.root_id, o.id)"
                        + " LEFT JOIN person_place v ON v.person_id = r.id AND v.until_at IS NULL"
                        + " LEFT JOIN place l ON l.id = v.place_id AND l.restricted_to IS NULL AND l.sealed_at IS NULL WHERE ");
        for (String word : words) {
            sql.add(
                    "EXISTS (SELECT 1 FROM person_name_word w WHERE w.name_id = n.id AND (w.word LIKE ? OR w.sound = ?)) AND ",
                    word + "%",
                    NameKeys.sound(word));
        }
        if (!SubjectVisibility.content(caller)) {
            sql.add("(r.latest_birth IS NULL OR r.latest_birth <= ?) AND ", today.minusYears(ageLimit));
        }
    }

    /** Two looks into two indexes: names of which a word begins so, or sounds so. */
    private static void candidates(SqlText sql, String word) {
        sql.add(
                "(SELECT name_id FROM person_name_word WHERE word LIKE ? LIMIT " + MOST_PER_WORD
                        + ") UNION (SELECT name_id FROM person_name_word WHERE sound = ? LIMIT " + MOST_PER_WORD + ")",
                word + "%",
                NameKeys.sound(word));
    }

    private void households(SqlText sql, String text) {
        sql.add(
                "SELECT 'HOUSEHOLD', r.id, r.id, r.name, '', '', NULL, NULL, '', NULL,"
                        + " MIN(CONCAT_WS(' #', l.street, l.unit_no)) FROM household r"
                        + " LEFT JOIN place l ON l.id = r.place_id AND l.restricted_to IS NULL AND l.sealed_at IS NULL"
                        + " WHERE MATCH(r.name) AGAINST (? IN BOOLEAN MODE) AND ",
                FullText.of(text));
    }

    private void places(SqlText sql, String text) {
        sql.add(
                "SELECT 'PLACE', r.id, r.id, r.street, r.unit_no, r.name, NULL, NULL,"
                        + " MIN(CONCAT_WS(' #', o.street, o.unit_no)), NULL, r.city FROM ("
                        + "(SELECT id FROM place WHERE address_key LIKE ? LIMIT " + MOST_PER_WORD + ")"
                        + " UNION (SELECT id FROM place WHERE MATCH(name, street) AGAINST (? IN BOOLEAN MODE) LIMIT "
                        + MOST_PER_WORD
                        + ")) c JOIN place o ON o.id = c.id JOIN place r ON r.id = COALESCE(o.root_id, o.id)"
                        + " WHERE ",
                AddressKeys.words(text) + "%",
                FullText.of(text));
    }

    private void organisations(SqlText sql, String text) {
        sql.add(
                "SELECT 'ORGANISATION', r.id, r.id, r.name, '', '', NULL, NULL, MIN(o.name), NULL,"
                        + " MIN(CONCAT_WS(' #', l.street, l.unit_no)) FROM ("
                        + "(SELECT id FROM organisation WHERE name_key LIKE ? LIMIT " + MOST_PER_WORD + ")"
                        + " UNION (SELECT id FROM organisation WHERE name_sound = ? LIMIT " + MOST_PER_WORD + ")"
                        + " UNION (SELECT id FROM organisation WHERE MATCH(name) AGAINST (? IN BOOLEAN MODE) LIMIT "
                        + MOST_PER_WORD + ")) c JOIN organisation o ON o.id = c.id"
                        + " JOIN organisation r ON r.id = COALESCE(o.root_id, o.id)"
                        + " LEFT JOIN place l ON l.id = r.place_id AND l.restricted_to IS NULL AND l.sealed_at IS NULL WHERE ",
                NameKeys.letters(text) + "%",
                NameKeys.sound(text),
                FullText.of(text));
    }

    SubjectHit hit(SqlRow row) {
        var ref = ref(row);
        var also = row.text(8).replaceFirst("^, ", "").replaceFirst(", $", "");
        boolean content = SubjectVisibility.content(caller);
        return new SubjectHit(
                ref,
                !ref.named() || also.equals(ref.label()) ? "" : also,
                content && ref.kind() == SubjectKind.PERSON ? row.day(9) : null,
                row.text(10));
    }

    /** The words a name is looked for by. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .map(NameKeys::letters)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
