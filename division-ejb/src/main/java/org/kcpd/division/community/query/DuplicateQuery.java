package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.NameKeys;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.query.PossibleDuplicate.Because;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Who may be the same person as the one being typed. Candidates come by three looks into indexes, each limited: a name of the
 * same letters or sound, the same date of birth, the same address. What they are worth is reckoned here.
 */
@Stateless
@UseCase(readOnly = true)
public class DuplicateQuery {
    /** From here on it is worth showing. */
    static final int WORTH_SHOWING = 50;

    private static final int MOST_SHOWN = 5;
    private static final String PERSON = "person";
    private static final int SHORTEST = 2;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Juveniles juveniles;

    @Inject
    private OnDuty duty;

    protected DuplicateQuery() {}

    /** Outside the container. */
    public DuplicateQuery(EntityManager em, Juveniles juveniles, OnDuty duty) {
        this.em = em;
        this.juveniles = juveniles;
        this.duty = duty;
    }

    /**
     * The likeliest first. A juvenile is among them for somebody who does not see their name only when name and date of birth
     * are typed: then nothing is told that was not known.
     */
    @Requires({Right.PEOPLE_ADD, Right.PEOPLE_EDIT})
    public List<PossibleDuplicate> people(TypedPerson typed) {
        var family = NameKeys.letters(typed.family());
        var given = NameKeys.letters(typed.given());
        if (family.length() < SHORTEST) {
            return List.of();
        }
        var best = new LinkedHashMap<Long, PossibleDuplicate>();
        candidates(typed, family, given)
                .rows(em)
                .map(row -> weighed(row, typed, family, given))
                .filter(each -> each.score() >= WORTH_SHOWING)
                .forEach(each ->
                        best.merge(each.ref().id(), each, (one, other) -> one.score() >= other.score() ? one : other));
        return best.values().stream()
                .sorted(Comparator.comparingInt(PossibleDuplicate::score)
                        .reversed()
                        .thenComparing(each -> each.ref().id()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private SqlText candidates(TypedPerson typed, String family, String given) {
        var subjects = new SubjectSql(duty.caller(), duty.today(), 0);
        var sql = new SqlText()
                .add(
                        "SELECT r.id, r.version, r.shown_name, r.known, r.latest_birth, r.birth_date, n.family_key, n.given_key,"
                                + " EXISTS (SELECT 1 FROM person_place v WHERE v.person_id = r.id AND v.until_at IS NULL AND ")
                .add(SubjectSql.at("v.place_id", typed.placeId(), duty.caller()))
                .add(") FROM (")
                .add(subjects.known(
                        "f.name_id FROM person_name_word f JOIN person_name_word g ON g.name_id = f.name_id"
                                + " JOIN person_name m ON m.id = f.name_id JOIN person o ON o.id = m.person_id",
                        PERSON,
                        "f.sound = ? AND g.sound LIKE ?",
                        NameKeys.sound(family),
                        NameKeys.sound(given) + "%"));
        if (typed.birthDate() != null) {
            sql.add(" UNION ")
                    .add(subjects.known(
                            "b.id FROM person o JOIN person_name b ON b.person_id = o.id",
                            PERSON,
                            "o.birth_date = ?",
                            typed.birthDate()));
        }
        if (typed.placeId() != 0) {
            sql.add(" UNION ")
                    .add(subjects.known(
                            "a.id FROM person_place v JOIN person o ON o.id = v.person_id AND v.until_at IS NULL"
                                    + " JOIN person_name a ON a.person_id = o.id",
                            PERSON,
                            SubjectSql.at("v.place_id", typed.placeId(), duty.caller())));
        }
        sql.add(
                ") c JOIN person_name n ON n.id = c.name_id AND n.superseded_at IS NULL JOIN person o ON o.id = n.person_id"
                        + " JOIN person r ON r.id = COALESCE(o.root_id, o.id) WHERE r.id <> ? AND ",
                typed.exceptId());
        SubjectVisibility.predicate(sql, "r", duty.caller());
        if (!SubjectVisibility.content(duty.caller())) {
            sql.add(
                    " AND (r.latest_birth IS NULL OR r.latest_birth <= ? OR (r.birth_date = ? AND n.family_key = ?"
                            + " AND n.given_key = ?))",
                    duty.today().minusYears(juveniles.ageLimit()),
                    typed.birthDate(),
                    family,
                    given);
        }
        return sql;
    }

    private PossibleDuplicate weighed(SqlRow row, TypedPerson typed, String family, String given) {
        var because = EnumSet.noneOf(Because.class);
        int score = names(row.text(6), row.text(7), family, given, because);
        var birth = row.day(5);
        if (typed.birthDate() != null && birth != null) {
            if (birth.equals(typed.birthDate())) {
                score += 40;
                because.add(Because.BIRTH_DATE);
            } else {
                score -= birth.getYear() == typed.birthDate().getYear() ? 10 : 30;
            }
        }
        if (row.flag(8)) {
            score += 20;
            because.add(Because.ADDRESS);
        }
        return new PossibleDuplicate(ref(row), row.integer(1), score, Set.copyOf(because), shown(birth));
    }

    private LocalDate shown(LocalDate birth) {
        return SubjectVisibility.content(duty.caller()) ? birth : null;
    }

    /** Also the other way round: which name is the family's is not always understood. */
    private static int names(String theirFamily, String theirGiven, String family, String given, Set<Because> because) {
        int straight = alike(theirFamily, family, 35) + alike(theirGiven, given, 25);
        int turned = alike(theirFamily, given, 35) + alike(theirGiven, family, 25) - 5;
        if (theirFamily.equals(family) && theirGiven.equals(given)) {
            because.add(Because.NAME);
        } else if (Math.max(straight, turned) >= 40) {
            because.add(Because.SOUND);
        }
        return Math.max(straight, turned);
    }

    private static int alike(String theirs, String typed, int worth) {
        if (theirs.isEmpty() || typed.isEmpty()) {
            return 0;
        }
        if (theirs.equals(typed)) {
            return worth;
        }
        if (NameKeys.sound(theirs).equals(NameKeys.sound(typed))) {
            return worth - 5;
        }
        return theirs.startsWith(typed) || typed.startsWith(theirs) ? worth - 10 : 0;
    }

    private SubjectRef ref(SqlRow row) {
        boolean names = SubjectVisibility.content(duty.caller());
        var shown = SubjectVisibility.shown(
                names, Recognition.valueOf(row.text(3)), row.text(2), row.day(4), duty.today(), juveniles.ageLimit());
        return new SubjectRef(
                SubjectKind.PERSON, row.number(0), shown == SubjectRef.Shown.NAMED ? row.text(2) : "", shown);
    }
}
