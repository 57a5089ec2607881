package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.community.CommunityWorld.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kcpd.division.platform.Refused;

/** Real records without a database, and beside them the plainest account of what is merged with what. */
final class MergeModel {
    private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<Person> records = new ArrayList<>();
    private final Map<Long, Long> into = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Random random;
    private int done;

    MergeModel(int size, Random random) {
        this.random = random;
        for (long id = 1; id <= size; id++) {
            var person = new Person(facts("Model", "P" + id, null), Optional.empty(), 1, AT, TODAY);
            number(person, id);
            records.add(person);
            names.put(id, "Model, P" + id);
        }
    }

    /** What the database does. */
    private static void number(Person person, long id) {
        try {
            var field = Subject.class.getDeclaredField("id");
            field.setAccessible(true);
            field.setLong(person, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void step() {
        var one = records.get(random.nextInt(records.size()));
        var two = records.get(random.nextInt(records.size()));
        try {
            switch (random.nextInt(3)) {
                case 0 -> merge(one, two);
                case 1 -> undo(one);
                default -> edit(one);
            }
            done++;
        } catch (Refused refused) {
            assertThat(refused.code()).isIn("E-MERGED", "E-MERGE-SELF", "E-NOT-MERGED");
        }
    }

    private void merge(Person one, Person two) {
        var behind = behind(one);
        one.mergeInto(two);
        behind.forEach(each -> each.follow(two.id()));
        into.put(one.id(), two.id());
    }

    private void undo(Person one) {
        var chain = behind(records.get((int) one.rootId() - 1));
        one.part();
        MergeableSubject.under(one, chain).forEach(each -> each.follow(one.id()));
        into.remove(one.id());
    }

    private void edit(Person one) {
        var given = "E" + random.nextInt(1000);
        one.correct(facts("Model", given, null), 1, AT, TODAY);
        names.put(one.id(), "Model, " + given);
    }

    private List<Person> behind(Person root) {
        return records.stream()
                .filter(each -> each != root && each.rootId() == root.id())
                .toList();
    }

    /** Compared by hand: a million assertions would take longer than everything they assert. */
    void holds() {
        for (Person person : records) {
            boolean right = person.rootId() == MergeTest.end(person.id(), into)
                    && person.mergedInto().equals(Optional.ofNullable(into.get(person.id())))
                    && person.shownName().equals(names.get(person.id()))
                    && person.names().size() == 1;
            if (!right) {
                throw new AssertionError("record " + person.id() + " is merged into " + person.mergedInto()
                        + ", ends at " + person.rootId() + ", should be as in " + into);
            }
        }
    }

    int done() {
        return done;
    }
}
