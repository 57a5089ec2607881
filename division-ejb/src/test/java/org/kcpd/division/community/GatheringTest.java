package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.community.CommunityWorld.CHAPLAIN;
import static org.kcpd.division.community.CommunityWorld.LIAISON;
import static org.kcpd.division.community.CommunityWorld.OFFICER;
import static org.kcpd.division.community.CommunityWorld.PRIVACY;
import static org.kcpd.division.community.CommunityWorld.SPECIALIST;
import static org.kcpd.division.community.CommunityWorld.TODAY;
import static org.kcpd.division.community.CommunityWorld.address;
import static org.kcpd.division.community.CommunityWorld.facts;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.boundary.AddHousehold;
import org.kcpd.division.community.boundary.AddOrganisation;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.ChangeHousehold;
import org.kcpd.division.community.boundary.ChangeOrganisation;
import org.kcpd.division.community.boundary.JoinGathering;
import org.kcpd.division.community.boundary.LeaveGathering;
import org.kcpd.division.community.boundary.MergeSubjects;
import org.kcpd.division.community.boundary.SealSubject;
import org.kcpd.division.community.boundary.UndoMerge;
import org.kcpd.division.community.query.Belongings;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringRow;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.community.query.HouseholdDetail;
import org.kcpd.division.community.query.OrganisationDetail;
import org.kcpd.division.community.query.PersonDetail;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedGathering;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/** Households and organisations: who belongs to them, for whom, and what merging does to that. */
class GatheringTest {
    private static CommunityWorld world;

    @BeforeAll
    static void open() {
        world = new CommunityWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static long household(String name, Optional<Long> place) {
        return world.call(
                SPECIALIST, world.gatherings, "addHousehold", new AddHousehold(key(), name, place, "", false));
    }

    private static long organisation(String name, List<String> aliases, Optional<Long> place) {
        return world.call(
                SPECIALIST,
                world.gatherings,
                "addOrganisation",
                new AddOrganisation(key(), of(name, aliases, place), false));
    }

    static OrganisationFacts of(String name, List<String> aliases, Optional<Long> place) {
        return new OrganisationFacts(
                name, aliases, OrganisationType.ASSOCIATION, place, "816-555-0111", "", "en", "", Optional.empty());
    }

    private static int version(String table, long id) {
        return (int) world.department.number("SELECT version FROM " + table + " WHERE id = " + id);
    }

    private static void join(long household, long person, LocalDate from) {
        world.call(
                SPECIALIST,
                world.gatherings,
                "join",
                new JoinGathering(
                        key(),
                        SubjectKind.HOUSEHOLD,
                        household,
                        version("household", household),
                        person,
                        "aunt",
                        Optional.ofNullable(from)));
    }

    private static void leave(long household, long person, LocalDate last) {
        world.call(
                SPECIALIST,
                world.gatherings,
                "leave",
                new LeaveGathering(
                        key(),
                        SubjectKind.HOUSEHOLD,
                        household,
                        version("household", household),
                        person,
                        Optional.ofNullable(last)));
    }

    private static void merge(SubjectKind kind, String table, long id, long into) {
        world.call(
                SPECIALIST,
                world.merges,
                "merge",
                new MergeSubjects(key(), kind, id, version(table, id), into, version(table, into), "the same"));
    }

    private static void undo(SubjectKind kind, String table, long id) {
        world.call(
                SPECIALIST, world.merges, "undo", new UndoMerge(key(), kind, id, version(table, id), "not the same"));
    }

    private static HouseholdDetail seen(String serial, long household) {
        return world.call(serial, world.gatheringQuery, "household", household);
    }

    private static List<Long> people(String serial, long household) {
        return seen(serial, household).people().now().stream()
                .map(member -> member.person().id())
                .toList();
    }

    private static List<GatheringRow> list(String serial, String method, String text) {
        Slice<GatheringRow> slice = world.call(
                serial,
                world.gatheringQuery,
                method,
                new TableQuery<>(new GatheringFilter(text, Optional.empty()), GatheringSort.NAME, false, 0, 50));
        return slice.rows();
    }

    private static String code(Runnable call) {
        try {
            call.run();
            return "";
        } catch (DivisionException refused) {
            return refused.code();
        }
    }

    @Test
    void who_belongs_to_a_household_is_shown_since_and_until_when_and_once() {
        long home = household("Belmont", Optional.empty());
        long ada = world.person(OFFICER, "Belmont", "Ada", null);
        join(home, ada, TODAY.minusDays(30));
        assertThat(code(() -> join(home, ada, null))).isEqualTo("E-BELONGS");
        assertThat(code(() -> leave(home, ada, TODAY.minusDays(31)))).isEqualTo("E-DATE");
        assertThat(code(() -> leave(home, ada, TODAY.plusDays(1)))).isEqualTo("E-DATE");
        assertThat(seen(OFFICER, home).people().now()).singleElement().satisfies(member -> {
            assertThat(member.relation()).isEqualTo("aunt");
            assertThat(member.from()).isEqualTo(TODAY.minusDays(30));
        });
        leave(home, ada, TODAY.minusDays(1));
        assertThat(code(() -> leave(home, ada, null))).isEqualTo("E-BELONGS-NOT");
        assertThat(seen(OFFICER, home).people().now()).isEmpty();
        assertThat(seen(OFFICER, home).people().before())
                .extracting(Belongings.Member::to)
                .containsExactly(TODAY.minusDays(1));
        join(home, ada, null);
        assertThat(people(OFFICER, home)).containsExactly(ada);
    }

    @Test
    void a_juvenile_is_counted_and_not_named_and_their_page_does_not_tell_the_household() {
        long home = household("Corwin", Optional.empty());
        long child = world.person(SPECIALIST, "Corwin", "Kit", TODAY.minusYears(9));
        join(home, child, null);
        assertThat(people(SPECIALIST, home)).containsExactly(child);
        assertThat(people(OFFICER, home)).isEmpty();
        assertThat(seen(OFFICER, home).people().juveniles()).isEqualTo(1);
        PersonDetail masked = world.call(OFFICER, world.peopleQuery, "detail", child);
        assertThat(masked.belongsTo()).isEmpty();
        PersonDetail full = world.call(SPECIALIST, world.peopleQuery, "detail", child);
        assertThat(full.belongsTo()).extracting(each -> each.to().id()).containsExactly(home);
    }

    @Test
    void what_to_mind_is_for_the_units_and_a_chaplain_who_corrects_the_name_keeps_it() {
        long home = household("Dunne", Optional.empty());
        world.call(
                SPECIALIST,
                world.gatherings,
                "changeHousehold",
                new ChangeHousehold(
                        key(), home, version("household", home), "Dunne", Optional.empty(), "dog, ring twice"));
        assertThat(seen(SPECIALIST, home).note()).isEqualTo("dog, ring twice");
        assertThat(seen(OFFICER, home).note()).isEmpty();
        world.call(
                CHAPLAIN,
                world.gatherings,
                "changeHousehold",
                new ChangeHousehold(key(), home, version("household", home), "Dunne-Lee", Optional.empty(), ""));
        assertThat(seen(SPECIALIST, home).note()).isEqualTo("dog, ring twice");
        assertThat(world.department.number("SELECT COUNT(*) FROM audit_event WHERE changes LIKE '%ring twice%'"))
                .isZero();
    }

    @Test
    void two_records_of_a_person_and_of_a_household_count_as_one_and_part_again() {
        long one = household("Ewing", Optional.empty());
        long two = household("Ewing again", Optional.empty());
        long ann = world.person(OFFICER, "Ewing", "Ann", null);
        long anne = world.person(OFFICER, "Ewing", "Anne", null);
        join(one, ann, null);
        join(two, anne, null);
        merge(SubjectKind.PERSON, "person", ann, anne);
        merge(SubjectKind.HOUSEHOLD, "household", one, two);
        assertThat(people(OFFICER, two)).containsExactly(anne);
        assertThat(seen(OFFICER, one).mergedInto()).get().satisfies(into -> assertThat(into.id())
                .isEqualTo(two));
        assertThat(code(() -> join(one, anne, null))).isEqualTo("E-MERGED");
        assertThat(code(() -> join(two, ann, null))).isEqualTo("E-BELONGS");
        assertThat(world.find(OFFICER, SubjectKind.HOUSEHOLD, "ewing"))
                .extracting(hit -> hit.ref().id())
                .containsExactly(two);
        leave(two, anne, null);
        assertThat(people(OFFICER, two)).isEmpty();

        undo(SubjectKind.HOUSEHOLD, "household", one);
        assertThat(list(OFFICER, "households", "ewing"))
                .extracting(GatheringRow::id)
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void an_organisation_is_found_by_another_name_until_that_is_taken_away() {
        long id = organisation("Fairlawn Neighbors", List.of("Swope Ridge Circle"), Optional.empty());
        assertThat(list(OFFICER, "organisations", "swope ridge"))
                .extracting(GatheringRow::id)
                .containsExactly(id);
        assertThat(world.find(OFFICER, SubjectKind.ORGANISATION, "swope ridge"))
                .extracting(hit -> hit.ref().id())
                .containsExactly(id);
        world.call(
                SPECIALIST,
                world.gatherings,
                "changeOrganisation",
                new ChangeOrganisation(
                        key(),
                        id,
                        version("organisation", id),
                        of("Fairlawn Neighbors", List.of("Fairlawners"), Optional.empty())));
        assertThat(list(OFFICER, "organisations", "swope ridge")).isEmpty();
        OrganisationDetail detail = world.call(OFFICER, world.gatheringQuery, "organisation", id);
        assertThat(detail.facts().aliases()).containsExactly("Fairlawners");
        assertThat(world.department.number("SELECT COUNT(*) FROM organisation_alias WHERE organisation_id = " + id))
                .as("superseded, not removed")
                .isEqualTo(2);
    }

    @Test
    void the_same_one_is_shown_while_it_is_typed_by_name_sound_other_name_and_address() {
        long place = world.place(OFFICER, address("77 Duplicate Lane", "", 0, 0));
        long home = household("Gallegos", Optional.of(place));
        long club = organisation("Gladstone Watch", List.of("Clay Corner"), Optional.of(place));
        assertThat(typed(OFFICER, SubjectKind.HOUSEHOLD, "gallegos", 0, 0)).containsExactly(home);
        assertThat(typed(OFFICER, SubjectKind.HOUSEHOLD, "", place, 0)).containsExactly(home);
        assertThat(typed(OFFICER, SubjectKind.HOUSEHOLD, "gallegos", place, home))
                .isEmpty();
        for (var name : List.of("GLADSTONE watch", "Gladston Watch", "clay corner")) {
            assertThat(typed(OFFICER, SubjectKind.ORGANISATION, name, 0, 0))
                    .as(name)
                    .containsExactly(club);
        }
        assertThat(typed(OFFICER, SubjectKind.ORGANISATION, "%%%", 0, 0)).isEmpty();
    }

    private static List<Long> typed(String serial, SubjectKind kind, String name, long place, long except) {
        List<PossibleDuplicate> found =
                world.call(serial, world.gatheringDuplicates, "find", new TypedGathering(kind, name, place, except));
        return found.stream().map(each -> each.ref().id()).toList();
    }

    @Test
    void what_is_sealed_or_kept_by_one_unit_shows_nowhere_and_saving_does_not_lose_it() {
        long secret = world.call(
                LIAISON, world.places, "add", new AddPlace(key(), address("1 Hidden Court", "", 0, 0), true));
        long person = world.person(LIAISON, facts("Hartwell", "Sky", null), Optional.empty(), true);
        long home = world.call(
                LIAISON,
                world.gatherings,
                "addHousehold",
                new AddHousehold(key(), "Hartwell", Optional.of(secret), "", false));
        world.call(
                LIAISON,
                world.gatherings,
                "join",
                new JoinGathering(
                        key(), SubjectKind.HOUSEHOLD, home, version("household", home), person, "", Optional.empty()));
        assertThat(people(LIAISON, home)).containsExactly(person);
        assertThat(typed(LIAISON, SubjectKind.HOUSEHOLD, "", secret, 0)).containsExactly(home);
        for (var other : List.of(OFFICER, SPECIALIST, PRIVACY)) {
            assertThat(people(other, home)).isEmpty();
            assertThat(seen(other, home).place()).isEmpty();
            assertThat(seen(other, home).people().juveniles()).isZero();
            assertThat(list(other, "households", "hartwell")).singleElement().satisfies(row -> {
                assertThat(row.people()).isZero();
                assertThat(row.address()).isEmpty();
            });
            assertThat(list(other, "households", "1 hidden")).isEmpty();
            assertThat(typed(other, SubjectKind.HOUSEHOLD, "", secret, 0)).isEmpty();
        }
        assertThat(code(() -> join(home, person, null)))
                .as("as if there were nobody")
                .isEqualTo("E-SUBJECT");
        world.call(
                SPECIALIST,
                world.gatherings,
                "changeHousehold",
                new ChangeHousehold(key(), home, version("household", home), "Hartwell", Optional.empty(), ""));
        assertThat(seen(LIAISON, home).place()).isPresent();

        world.call(
                PRIVACY,
                world.seals,
                "seal",
                new SealSubject(key(), SubjectKind.HOUSEHOLD, home, version("household", home)));
        assertThatThrownBy(() -> seen(SPECIALIST, home)).isInstanceOf(NotFound.class);
        assertThat(list(SPECIALIST, "households", ""))
                .extracting(GatheringRow::id)
                .doesNotContain(home);
        assertThat(typed(SPECIALIST, SubjectKind.HOUSEHOLD, "hartwell", 0, 0)).isEmpty();
    }
}
