package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.community.CommunityWorld.CHAPLAIN;
import static org.kcpd.division.community.CommunityWorld.LIAISON;
import static org.kcpd.division.community.CommunityWorld.OFFICER;
import static org.kcpd.division.community.CommunityWorld.PRIVACY;
import static org.kcpd.division.community.CommunityWorld.SPECIALIST;
import static org.kcpd.division.community.CommunityWorld.address;
import static org.kcpd.division.community.CommunityWorld.facts;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.boundary.AddHousehold;
import org.kcpd.division.community.boundary.AddOrganisation;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.SealSubject;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.community.query.PersonFilter;
import org.kcpd.division.community.query.PersonSort;
import org.kcpd.division.community.query.PlaceFilter;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.community.query.PlaceSort;
import org.kcpd.division.community.query.TypedGathering;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.platform.table.TableQuery;

/**
 * A record that is sealed, or that one unit keeps for itself, is for everybody else as if it were not there: the same lists in the
 * same order, the same counts, the same hits, the same possible duplicates, and the same pages of what it is linked with.
 */
class CommunityLeakTest {
    private static final LocalDate BORN = LocalDate.of(1980, 5, 4);
    private static final List<String> TEXTS =
            List.of("leakman", "Leekman", "417 leak street", "leak street", "LEAKMAN ANN", "house");

    private CommunityWorld world;
    private PlaceQuery placeQuery;
    private long street;
    private long known;
    private long household;
    private long organisation;

    @BeforeEach
    void open() {
        world = new CommunityWorld();
        var em = world.department.pipeline.em();
        placeQuery = new PlaceQuery(em, new Atlas(em), world.duty);
        street = world.place(SPECIALIST, address("417 Leak Street", "", 39.1, -94.5));
        known = world.person(SPECIALIST, facts("Leakman", "Ann", BORN), Optional.of(street), false);
        world.person(SPECIALIST, facts("Leakman", "Zoe", BORN.plusYears(1)), Optional.of(street), false);
        household = household(SPECIALIST, "Leak house", false);
        organisation = organisation(SPECIALIST, "Leak Street House", false);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private long household(String as, String name, boolean ownUnitOnly) {
        return world.call(
                as,
                world.gatherings,
                "addHousehold",
                new AddHousehold(key(), name, Optional.of(street), "", ownUnitOnly));
    }

    private long organisation(String as, String name, boolean ownUnitOnly) {
        return world.call(
                as,
                world.gatherings,
                "addOrganisation",
                new AddOrganisation(
                        key(), GatheringTest.of(name, List.of("Leak " + name), Optional.of(street)), ownUnitOnly));
    }

    /** The same names at the same address, before and behind the others in every order; linked with what everybody sees. */
    private void addHidden(String as, boolean ownUnitOnly, boolean sealed) {
        long place = world.call(
                as,
                world.places,
                "add",
                new AddPlace(key(), address("417 Leak Street", "2", 39.1, -94.5), ownUnitOnly));
        for (String given : List.of("Aaron", "Ann", "Zz")) {
            var born = given.equals("Ann") ? BORN : BORN.plusDays(1);
            long person = world.person(as, facts("Leakman", given, born), Optional.of(street), ownUnitOnly);
            world.department.db.sql(
                    "INSERT INTO household_member (household_id, person_id, since_at, since_by) VALUES (" + household
                            + ", " + person + ", '2024-01-01', 0)");
            seal(SubjectKind.PERSON, person, sealed);
        }
        seal(SubjectKind.PLACE, place, sealed);
        seal(SubjectKind.HOUSEHOLD, household(as, "A leak house", ownUnitOnly), sealed);
        seal(SubjectKind.ORGANISATION, organisation(as, "A Leak Street House", ownUnitOnly), sealed);
    }

    private void seal(SubjectKind kind, long id, boolean sealed) {
        if (sealed) {
            var table = kind.name().toLowerCase(Locale.ROOT);
            int version = (int) world.department.number("SELECT version FROM " + table + " WHERE id = " + id);
            world.call(PRIVACY, world.seals, "seal", new SealSubject(key(), kind, id, version));
        }
    }

    /** Whatever somebody can be answered about the community, as one text each. */
    private Map<String, String> everything(String as) {
        var answers = new LinkedHashMap<String, String>();
        for (var sort : PersonSort.values()) {
            for (boolean descending : List.of(false, true)) {
                lists(answers, as, "", sort.ordinal(), descending);
            }
        }
        for (String text : TEXTS) {
            lists(answers, as, text, 0, false);
            ask(answers, as, "find " + text, world.subjects, "find", EnumSet.allOf(SubjectKind.class), text, 50);
        }
        ask(answers, as, "duplicates", world.duplicates, "people", new TypedPerson("Leakman", "Ann", BORN, street, 0));
        ask(
                answers,
                as,
                "duplicates by sound",
                world.duplicates,
                "people",
                new TypedPerson("Leekman", "Aron", null, 0, 0));
        ask(answers, as, "places typed", placeQuery, "typed", "417 Leak Street", "2", "", 0L);
        for (var kind : List.of(SubjectKind.HOUSEHOLD, SubjectKind.ORGANISATION)) {
            ask(
                    answers,
                    as,
                    "duplicates " + kind,
                    world.gatheringDuplicates,
                    "find",
                    new TypedGathering(kind, "A leak street house", street, 0));
        }
        ask(answers, as, "person", world.peopleQuery, "detail", known);
        ask(answers, as, "place", placeQuery, "detail", street);
        ask(answers, as, "household", world.gatheringQuery, "household", household);
        ask(answers, as, "organisation", world.gatheringQuery, "organisation", organisation);
        return answers;
    }

    /** Every list; each has two orders. */
    private void lists(Map<String, String> answers, String as, String text, int sort, boolean turned) {
        var name = " " + text + sort + turned;
        var people = new PersonFilter(text, Optional.empty(), false);
        var places = new PlaceFilter(text, false);
        var gatherings = new GatheringFilter(text, Optional.empty());
        ask(answers, as, "people" + name, world.peopleQuery, "list", page(people, PersonSort.values()[sort], turned));
        ask(answers, as, "places" + name, placeQuery, "list", page(places, PlaceSort.values()[sort], turned));
        var asked = page(gatherings, GatheringSort.values()[sort], turned);
        ask(answers, as, "households" + name, world.gatheringQuery, "households", asked);
        ask(answers, as, "organisations" + name, world.gatheringQuery, "organisations", asked);
    }

    private static <F, S extends Enum<S>> TableQuery<F, S> page(F filter, S sort, boolean turned) {
        return new TableQuery<>(filter, sort, turned, 0, 50);
    }

    private void ask(Map<String, String> answers, String as, String name, Object desk, String method, Object... asked) {
        Callable<Object> call = () -> world.call(as, desk, method, asked);
        try {
            answers.put(name, String.valueOf(call.call()));
        } catch (Exception refused) {
            answers.put(name, refused.toString());
        }
    }

    @Test
    void what_a_unit_keeps_for_itself_is_for_the_others_as_if_it_were_not_there() {
        var before = Map.of(
                OFFICER, everything(OFFICER),
                SPECIALIST, everything(SPECIALIST),
                CHAPLAIN, everything(CHAPLAIN),
                PRIVACY, everything(PRIVACY));
        var own = everything(LIAISON);

        addHidden(LIAISON, true, false);

        before.forEach(
                (member, answers) -> assertThat(everything(member)).as(member).isEqualTo(answers));
        assertThat(everything(LIAISON)).isNotEqualTo(own);
    }

    /** However many of a name are withheld, they take no place from those who are shown. */
    @Test
    void many_that_are_withheld_crowd_nobody_out() {
        world.person(SPECIALIST, facts("Leakman", "Zz", BORN), Optional.of(street), false);
        var before = everything(OFFICER);
        var many =
                " FROM (WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 400) SELECT i FROM n) n";
        world.department.db.sql(
                "INSERT INTO person (id, known, shown_name, birth_date, latest_birth, contact_safe, reach_by, restricted_to,"
                        + " created_by, created_at, version) SELECT 100000 + i, 'KNOWN', 'Leakman, Ann', '" + BORN
                        + "', '" + BORN
                        + "', 'UNASKED', 'ANY', 'LIAISON', 0, '2024-01-01', 1" + many,
                "INSERT INTO person_name (id, person_id, kind, family_name, given_name, family_key, given_key, added_by, added_at)"
                        + " SELECT -i, 100000 + i, 'LEGAL', 'Leakman', 'Ann', 'LEAKMAN', 'ANN', 0, '2024-01-01'"
                        + many);
        for (String name : List.of("LEAKMAN", "ANN")) {
            world.department.db.sql("INSERT INTO person_name_word (id, name_id, word, sound, family) SELECT -i - "
                    + (name.equals("ANN") ? 1000 : 0) + ", -i, '" + name + "', '" + NameKeys.sound(name) + "', 0"
                    + many);
        }

        assertThat(everything(OFFICER)).isEqualTo(before);
        assertThat(world.find(LIAISON, SubjectKind.PERSON, "Leakman")).hasSize(20);
    }

    @Test
    void what_is_sealed_is_for_everybody_but_the_privacy_officer_as_if_it_were_not_there() {
        var before = Map.of(
                OFFICER, everything(OFFICER),
                SPECIALIST, everything(SPECIALIST),
                CHAPLAIN, everything(CHAPLAIN),
                LIAISON, everything(LIAISON));
        var own = everything(PRIVACY);

        addHidden(SPECIALIST, false, true);

        before.forEach(
                (member, answers) -> assertThat(everything(member)).as(member).isEqualTo(answers));
        assertThat(everything(PRIVACY)).isNotEqualTo(own);
    }
}
