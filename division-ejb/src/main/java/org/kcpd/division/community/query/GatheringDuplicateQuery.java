package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.NameKeys;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.control.Gatherings;
import org.kcpd.division.community.query.PossibleDuplicate.Because;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Which household or organisation may be the same as the one being typed: by its name, another name, their sound, and where it
 * is. Candidates come by looks into indexes, each limited; what they are worth is reckoned here.
 */
@Stateless
@UseCase(readOnly = true)
public class GatheringDuplicateQuery {
    private static final int MOST_SHOWN = 5;
    private static final int SHORTEST = 3;

    /** Two households seldom live at one address; organisations often do. */
    private static final int SAME_HOME = 50;

    private static final int SAME_ADDRESS = 30;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected GatheringDuplicateQuery() {}

    /** Outside the container. */
    public GatheringDuplicateQuery(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** The likeliest first. @throws org.kcpd.division.platform.Refused E-GATHERING for a person or a place */
    @Requires({Right.PEOPLE_ADD, Right.PEOPLE_EDIT})
    public List<PossibleDuplicate> find(TypedGathering typed) {
        Gatherings.typeOf(typed.kind());
        var name = NameKeys.letters(typed.name());
        if (name.length() < SHORTEST && typed.placeId() == 0) {
            return List.of();
        }
        var subjects = new SubjectSql(duty.caller(), duty.today(), 0);
        Map<Long, PossibleDuplicate> best = candidates(subjects, typed, name)
                .rows(em)
                .map(row -> weighed(row, subjects, typed, name))
                .filter(each -> each.score() >= DuplicateQuery.WORTH_SHOWING)
                .collect(Collectors.toMap(
                        each -> each.ref().id(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(PossibleDuplicate::score))));
        return best.values().stream()
                .sorted(Comparator.comparingInt(PossibleDuplicate::score)
                        .reversed()
                        .thenComparing(each -> each.ref().id()))
                .limit(MOST_SHOWN)
                .toList();
    }

    private SqlText candidates(SubjectSql subjects, TypedGathering typed, String name) {
        boolean household = typed.kind() == SubjectKind.HOUSEHOLD;
        var table = SubjectSql.table(typed.kind());
        var named = "o.id, o.name FROM " + table + " o";
        var sql = new SqlText()
                .add("SELECT '" + typed.kind() + "', r.id, r.id, r.name, '', '', NULL, NULL, r.version, c.name,"
                        + " COALESCE(")
                .add(SubjectSql.at("r.place_id", typed.placeId(), duty.caller()))
                .add(", 0) FROM (")
                .add(subjects.known(named, table, SubjectSql.at("o.place_id", typed.placeId(), duty.caller())));
        if (name.length() >= SHORTEST && household) {
            sql.add(" UNION ")
                    .add(subjects.known(
                            named, table, "MATCH(o.name) AGAINST (? IN BOOLEAN MODE)", FullText.of(typed.name())));
        } else if (name.length() >= SHORTEST) {
            var sound = NameKeys.sound(typed.name());
            var alias = "o.id, a.name FROM organisation_alias a JOIN organisation o ON o.id = a.organisation_id"
                    + " AND a.superseded_at IS NULL";
            sql.add(" UNION ")
                    .add(subjects.known(named, table, "o.name_key LIKE ?", name + "%"))
                    .add(" UNION ")
                    .add(subjects.known(named, table, "o.name_sound = ?", sound))
                    .add(" UNION ")
                    .add(subjects.known(alias, table, "(a.name_key LIKE ? OR a.name_sound = ?)", name + "%", sound));
        }
        sql.add(
                ") c JOIN " + table + " o ON o.id = c.id JOIN " + table + " r ON r.id = COALESCE(o.root_id, o.id)"
                        + " WHERE r.id <> ? AND ",
                typed.exceptId());
        SubjectVisibility.predicate(sql, "r", duty.caller());
        return sql;
    }

    private static PossibleDuplicate weighed(SqlRow row, SubjectSql subjects, TypedGathering typed, String name) {
        Set<Because> because = EnumSet.noneOf(Because.class);
        int score = alike(NameKeys.letters(row.text(SubjectSql.LABEL + 1)), name, because);
        if (row.integer(SubjectSql.LABEL + 2) == 1) {
            score += typed.kind() == SubjectKind.HOUSEHOLD ? SAME_HOME : SAME_ADDRESS;
            because.add(Because.ADDRESS);
        }
        return new PossibleDuplicate(
                subjects.ref(row), row.integer(SubjectSql.LABEL), score, Set.copyOf(because), null);
    }

    private static int alike(String theirs, String typed, Set<Because> because) {
        if (typed.isEmpty()) {
            return 0;
        }
        if (theirs.equals(typed)) {
            because.add(Because.NAME);
            return 70;
        }
        if (theirs.startsWith(typed) || NameKeys.sound(theirs).equals(NameKeys.sound(typed))) {
            because.add(Because.SOUND);
            return 50;
        }
        return 20;
    }
}
