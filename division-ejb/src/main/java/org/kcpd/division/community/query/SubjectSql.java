package org.kcpd.division.community.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.kcpd.division.community.AddressKeys;
import org.kcpd.division.community.NameKeys;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.usecase.Caller;

/** The statements of {@link SubjectQuery}: rows of kind, asked id, id that stands for it, three parts of the label, age. */
final class SubjectSql {
    private static final int MOST_WORDS = 4;
    private static final int MOST_PER_WORD = 300;
    private static final String ORGANISATION = "o.id FROM organisation o";

    /** How many columns a record has that is read with its label. */
    static final int LABEL = 8;

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
        return "SELECT '" + kind + "', s.id, " + label(kind) + " FROM " + table(kind) + " s JOIN " + table(kind)
                + " r ON r.id = COALESCE(s.root_id, s.id)";
    }

    /** The columns of the label of {@code r}. */
    private static String label(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> "r.id, r.shown_name, '', '', r.known, r.latest_birth";
            case PLACE -> "r.id, r.street, r.unit_no, r.name, NULL, NULL";
            case HOUSEHOLD, ORGANISATION -> "r.id, r.name, '', '', NULL, NULL";
        };
    }

    static String table(SubjectKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** One record itself, whether or not another one stands for it. */
    SqlText own(SubjectKind kind, long id) {
        return new SqlText()
                .add("SELECT '" + kind + "', r.id, " + label(kind) + " FROM " + table(kind) + " r WHERE r.id = ?", id);
    }

    /** Those that were merged into a record directly; behind the label: version, when, and why. */
    SqlText merged(SubjectKind kind, long id) {
        return new SqlText()
                .add(
                        "SELECT '" + kind + "', r.id, " + label(kind)
                                + ", r.version, m.merged_at, m.reason FROM subject_merge m"
                                + " JOIN " + table(kind) + " r ON r.id = m.merged_id"
                                + " WHERE m.kind = ? AND m.into_id = ? AND m.undone_at IS NULL ORDER BY m.id",
                        kind.name(),
                        id);
    }

    /** That {@code column} names a place, or one merged into it, the caller may know of: of any other nothing is found by its number. */
    static SqlText at(String column, long placeId, Caller caller) {
        var sql = new SqlText()
                .add(
                        column + " IN (SELECT s.id FROM place s JOIN place l ON l.id = COALESCE(s.root_id, s.id)"
                                + " WHERE (s.id = ? OR s.root_id = ?) AND ",
                        placeId,
                        placeId);
        SubjectVisibility.predicate(sql, "l", caller);
        return sql.add(")");
    }

    /** How many rows a list has, up to the most that are counted. */
    static long counted(EntityManager em, SqlText listed) {
        return new SqlText()
                .add("SELECT COUNT(*) FROM (")
                .add(listed)
                .add(" LIMIT ?) counted", Slice.CAP + 1)
                .rows(em)
                .findFirst()
                .map(row -> row.number(0))
                .orElse(0L);
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
    private void candidates(SqlText sql, String word) {
        var names =
                "w.name_id FROM person_name_word w JOIN person_name m ON m.id = w.name_id AND m.superseded_at IS NULL"
                        + " JOIN person o ON o.id = m.person_id";
        sql.add(known(names, "person", "w.word LIKE ?", word + "%"))
                .add(" UNION ")
                .add(known(names, "person", "w.sound = ?", NameKeys.sound(word)));
    }

    /**
     * The first matches that the caller may know of: what is withheld takes no place from them.
     *
     * @param from what to select, of the table {@code o}
     */
    SqlText known(String from, String table, String match, Object... values) {
        return known(from, table, new SqlText().add(match, values));
    }

    SqlText known(String from, String table, SqlText match) {
        var sql = new SqlText()
                .add("(SELECT " + from + " JOIN " + table + " r ON r.id = COALESCE(o.root_id, o.id) WHERE ")
                .add(match)
                .add(" AND ");
        SubjectVisibility.predicate(sql, "r", caller);
        if (table.equals("person") && !SubjectVisibility.content(caller)) {
            sql.add(" AND (r.latest_birth IS NULL OR r.latest_birth <= ?)", today.minusYears(ageLimit));
        }
        return sql.add(" LIMIT " + MOST_PER_WORD + ")");
    }

    private void households(SqlText sql, String text) {
        sql.add(
                "SELECT 'HOUSEHOLD', r.id, r.id, r.name, '', '', NULL, NULL, '', NULL,"
                        + " MIN(CONCAT_WS(' #', l.street, l.unit_no)) FROM household o"
                        + " JOIN household r ON r.id = COALESCE(o.root_id, o.id)"
                        + " LEFT JOIN place l ON l.id = r.place_id AND l.restricted_to IS NULL AND l.sealed_at IS NULL"
                        + " WHERE MATCH(o.name) AGAINST (? IN BOOLEAN MODE) AND ",
                FullText.of(text));
    }

    private void places(SqlText sql, String text) {
        sql.add("SELECT 'PLACE', r.id, r.id, r.street, r.unit_no, r.name, NULL, NULL,"
                        + " MIN(CONCAT_WS(' #', o.street, o.unit_no)), NULL, r.city FROM (")
                .add(known("o.id FROM place o", "place", "o.address_key LIKE ?", AddressKeys.words(text) + "%"))
                .add(" UNION ")
                .add(known(
                        "o.id FROM place o",
                        "place",
                        "MATCH(o.name, o.street) AGAINST (? IN BOOLEAN MODE)",
                        FullText.of(text)))
                .add(") c JOIN place o ON o.id = c.id JOIN place r ON r.id = COALESCE(o.root_id, o.id) WHERE ");
    }

    private void organisations(SqlText sql, String text) {
        sql.add("SELECT 'ORGANISATION', r.id, r.id, r.name, '', '', NULL, NULL, MIN(o.name), NULL,"
                        + " MIN(CONCAT_WS(' #', l.street, l.unit_no)) FROM (")
                .add(organisationsCalled(text))
                .add(" UNION ")
                .add(known(
                        ORGANISATION, "organisation", "MATCH(o.name) AGAINST (? IN BOOLEAN MODE)", FullText.of(text)))
                .add(
                        ") c JOIN organisation o ON o.id = c.id JOIN organisation r ON r.id = COALESCE(o.root_id, o.id)"
                                + " LEFT JOIN place l ON l.id = r.place_id AND l.restricted_to IS NULL AND l.sealed_at IS NULL WHERE ");
    }

    /** By the name or another name: the beginning of its letters, or its sound; each a look into an index. */
    SqlText organisationsCalled(String text) {
        var letters = NameKeys.letters(text) + "%";
        var sound = NameKeys.sound(text);
        var alias =
                "o.id FROM organisation_alias a JOIN organisation o ON o.id = a.organisation_id AND a.superseded_at IS NULL";
        return new SqlText()
                .add(known(ORGANISATION, "organisation", "o.name_key LIKE ?", letters))
                .add(" UNION ")
                .add(known(ORGANISATION, "organisation", "o.name_sound = ?", sound))
                .add(" UNION ")
                .add(known(alias, "organisation", "a.name_key LIKE ?", letters))
                .add(" UNION ")
                .add(known(alias, "organisation", "a.name_sound = ?", sound));
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
