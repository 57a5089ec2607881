package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.community.CommunityWorld.CHAPLAIN;
import static org.kcpd.division.community.CommunityWorld.OFFICER;
import static org.kcpd.division.community.CommunityWorld.SPECIALIST;
import static org.kcpd.division.community.CommunityWorld.TODAY;
import static org.kcpd.division.community.CommunityWorld.facts;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.boundary.ChangePerson;
import org.kcpd.division.community.boundary.MergeSubjects;
import org.kcpd.division.community.boundary.UndoMerge;
import org.kcpd.division.community.query.PersonDetail;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotPermitted;

/** Two records that are one person: merged, followed, parted again, at once and ten thousand times. */
class MergeTest {
    private static final int OPERATIONS = 10_000;
    private static CommunityWorld world;

    @BeforeAll
    static void open() {
        world = new CommunityWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static int version(long id) {
        return (int) world.department.number("SELECT version FROM person WHERE id = " + id);
    }

    private static void merge(long id, long into) {
        world.call(
                SPECIALIST,
                world.merges,
                "merge",
                new MergeSubjects(key(), SubjectKind.PERSON, id, version(id), into, version(into), "the same"));
    }

    private static void undo(long id) {
        world.call(
                SPECIALIST,
                world.merges,
                "undo",
                new UndoMerge(key(), SubjectKind.PERSON, id, version(id), "not the same"));
    }

    private static long root(long id) {
        return world.department.number("SELECT COALESCE(root_id, id) FROM person WHERE id = " + id);
    }

    private static PersonDetail detail(String serial, long id) {
        return world.call(serial, world.peopleQuery, "detail", id);
    }

    private static ChangePerson change(long id, int version, PersonFacts facts, ContactDetails contact) {
        return new ChangePerson(key(), id, version, facts, contact, "", Optional.empty());
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
    void a_chain_of_five_is_followed_and_parts_where_it_is_cut() {
        var chain = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            chain.add(world.person(OFFICER, "Chain", "Link" + i, null));
        }
        for (int i = 0; i < 5; i++) {
            merge(chain.get(i), chain.get(i + 1));
        }
        assertThat(chain).extracting(MergeTest::root).containsOnly(chain.get(5));
        assertThat(world.find(OFFICER, SubjectKind.PERSON, "chain link0"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.ref().id()).isEqualTo(chain.get(5)));
        assertThat(detail(SPECIALIST, chain.get(0)).mergedInto()).get().satisfies(into -> assertThat(into.id())
                .isEqualTo(chain.get(5)));

        undo(chain.get(2));
        assertThat(chain.subList(0, 3)).extracting(MergeTest::root).containsOnly(chain.get(2));
        assertThat(chain.subList(3, 6)).extracting(MergeTest::root).containsOnly(chain.get(5));
    }

    @Test
    void what_was_merged_is_read_only_and_what_cannot_be_merged_is_refused() {
        long one = world.person(OFFICER, "Refusal", "One", null);
        long two = world.person(OFFICER, "Refusal", "Two", null);
        assertThat(code(() -> merge(one, one))).isEqualTo("E-MERGE-SELF");
        assertThat(code(() -> undo(one))).isEqualTo("E-NOT-MERGED");
        merge(one, two);
        assertThat(code(() -> merge(one, two))).isEqualTo("E-MERGED");
        assertThat(code(() -> merge(two, one))).isEqualTo("E-MERGED");
        assertThat(code(() -> world.call(
                        SPECIALIST,
                        world.people,
                        "change",
                        change(one, version(one), facts("Refusal", "Changed", null), ContactDetails.NONE))))
                .isEqualTo("E-MERGED");
        assertThatThrownBy(() -> world.call(
                        OFFICER,
                        world.merges,
                        "undo",
                        new UndoMerge(key(), SubjectKind.PERSON, one, version(one), "x")))
                .isInstanceOf(NotPermitted.class);
        undo(one);
        assertThat(code(() -> world.call(
                        SPECIALIST,
                        world.people,
                        "change",
                        change(one, version(one), facts("Refusal", "Changed", null), ContactDetails.NONE))))
                .isEmpty();
    }

    @Test
    void a_masked_field_never_overwrites_the_real_one() {
        var born = TODAY.minusYears(12);
        long child = world.person(SPECIALIST, "Masked", "Child", born);
        var contact = new ContactDetails("816-555-0123", "", "ask for the aunt");
        world.call(
                SPECIALIST,
                world.people,
                "change",
                change(child, version(child), facts("Masked", "Child", born), contact));

        var seen = detail(CHAPLAIN, child);
        assertThat(seen.names()).isEmpty();
        assertThat(seen.birthDate()).isNull();
        assertThat(seen.contact()).isEqualTo(ContactDetails.NONE);
        var masked = new PersonFacts(
                Recognition.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.of(AgeBand.SENIOR),
                "es",
                ContactSafety.UNSAFE,
                ReachBy.POST);
        world.call(CHAPLAIN, world.people, "change", change(child, version(child), masked, ContactDetails.NONE));

        var real = detail(SPECIALIST, child);
        assertThat(real.names()).containsExactly(new NameText(NameKind.LEGAL, "Masked", "Child"));
        assertThat(real.birthDate()).isEqualTo(born);
        assertThat(real.contact()).isEqualTo(contact);
        assertThat(real.contactSafe()).isEqualTo(ContactSafety.UNASKED);
        assertThat(real.languages()).as("what was seen was changed").isEqualTo("es");
    }

    @Test
    void duplicates_are_found_by_sound_birth_date_and_turned_names_and_not_by_the_family_name_alone() {
        var born = TODAY.minusYears(33);
        long id = world.person(OFFICER, "Hernández", "Ysabel", born);
        assertThat(found(SPECIALIST, "Ernandes", "Isabel", born)).contains(id);
        assertThat(found(SPECIALIST, "Hernandez", "Ysabel", null)).contains(id);
        assertThat(found(SPECIALIST, "Ysabel", "Hernandez", born)).contains(id);
        assertThat(found(SPECIALIST, "Hernandez", "Peter", null)).doesNotContain(id);
        assertThat(found(SPECIALIST, "Hernandez", "Ysabel", born.minusYears(20)))
                .doesNotContain(id);

        var young = TODAY.minusYears(9);
        long child = world.person(SPECIALIST, "Tillerman", "Dicey", young);
        assertThat(found(OFFICER, "Tillerman", "Dicey", null)).doesNotContain(child);
        assertThat(found(OFFICER, "Tillerman", "Dicey", young)).contains(child);
        assertThat(found(SPECIALIST, "Tillerman", "Dicey", null)).contains(child);
    }

    private static List<Long> found(String serial, String family, String given, java.time.LocalDate born) {
        List<PossibleDuplicate> found =
                world.call(serial, world.duplicates, "people", new TypedPerson(family, given, born, 0, 0));
        return found.stream().map(each -> each.ref().id()).toList();
    }

    @Test
    void two_merge_and_edit_the_same_person_at_once_and_one_of_them_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            long one = world.person(OFFICER, "Race", "One" + round, null);
            long two = world.person(OFFICER, "Race", "Two" + round, null);
            int first = version(one);
            int second = version(two);
            var merged = new MergeSubjects(key(), SubjectKind.PERSON, one, first, two, second, "the same");
            var turned = new MergeSubjects(key(), SubjectKind.PERSON, two, second, one, first, "the same");
            var edited = change(two, second, facts("Race", "Edited", null), ContactDetails.NONE);
            List<Callable<Boolean>> calls = List.of(
                    () -> did(() -> world.call(SPECIALIST, world.merges, "merge", merged)),
                    () -> did(() -> world.call(SPECIALIST, world.merges, "merge", turned)),
                    () -> did(() -> world.call(SPECIALIST, world.people, "change", edited)));
            var pool = Executors.newFixedThreadPool(calls.size());
            int done = 0;
            try {
                for (var each : pool.invokeAll(calls)) {
                    done += each.get() ? 1 : 0;
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(done).as("each of them saw the same versions").isEqualTo(1);
            assertThat(root(root(one))).isEqualTo(root(one));
        }
    }

    private static boolean did(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Conflict told) {
            return false;
        } catch (DivisionException told) {
            assertThat(told.code()).isIn("E-MERGED", "E-CONFLICT");
            return false;
        }
    }

    /**
     * Ten thousand random merges, undoings and edits of a model of the records, as the entities do them, and a hundred of them
     * through the desks and the database: no circle, every record ends where its chain ends, nothing is lost.
     */
    @Test
    void random_operations_keep_the_invariants() {
        var random = new Random(20221211);
        var records = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            records.add(world.person(OFFICER, "Random", "Person" + i, null));
        }
        var into = new HashMap<Long, Long>();
        for (int i = 0; i < 100; i++) {
            step(random, records, into);
            holds(records, into);
        }
        var model = new MergeModel(40, random);
        for (int i = 0; i < OPERATIONS; i++) {
            model.step();
            model.holds();
        }
        assertThat(model.done()).as("steps that were not refused").isGreaterThan(OPERATIONS / 4);
    }

    private static void step(Random random, List<Long> records, Map<Long, Long> into) {
        long one = records.get(random.nextInt(records.size()));
        long two = records.get(random.nextInt(records.size()));
        switch (random.nextInt(3)) {
            case 0 -> {
                if (code(() -> merge(one, two)).isEmpty()) {
                    into.put(one, two);
                }
            }
            case 1 -> {
                if (code(() -> undo(one)).isEmpty()) {
                    into.remove(one);
                }
            }
            default -> {
                var given = "Edited" + random.nextInt(100);
                var said = code(() -> world.call(
                        SPECIALIST,
                        world.people,
                        "change",
                        change(one, version(one), facts("Random", given, null), ContactDetails.NONE)));
                assertThat(said).isEqualTo(into.containsKey(one) ? "E-MERGED" : "");
            }
        }
    }

    private static void holds(List<Long> records, Map<Long, Long> into) {
        for (long id : records) {
            assertThat(root(id)).isEqualTo(end(id, into));
        }
        assertThat(world.department.number(
                        "SELECT COUNT(*) FROM person p WHERE (p.merged_into IS NOT NULL) <> EXISTS (SELECT 1 FROM subject_merge m"
                                + " WHERE m.kind = 'PERSON' AND m.merged_id = p.id AND m.undone_at IS NULL)"))
                .isZero();
    }

    static long end(long id, Map<Long, Long> into) {
        var seen = new HashSet<Long>();
        long at = id;
        while (into.containsKey(at)) {
            if (!seen.add(at)) {
                throw new AssertionError("a circle at " + at + " of " + into);
            }
            at = into.get(at);
        }
        return at;
    }
}
