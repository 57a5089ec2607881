package org.kcpd.division.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.picture.PictureWorld.CALLERS;
import static org.kcpd.division.picture.PictureWorld.CIO;
import static org.kcpd.division.picture.PictureWorld.CRISIS;
import static org.kcpd.division.picture.PictureWorld.LIAISON;
import static org.kcpd.division.picture.PictureWorld.MAJOR;
import static org.kcpd.division.picture.PictureWorld.NORTH_SPECIALIST;
import static org.kcpd.division.picture.PictureWorld.OFFICER;
import static org.kcpd.division.picture.PictureWorld.PRIVACY;
import static org.kcpd.division.picture.PictureWorld.SPECIALIST;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.CommunityWorld;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.query.Card;
import org.kcpd.division.picture.query.CardLine;
import org.kcpd.division.picture.query.EventFilter;
import org.kcpd.division.picture.query.EventRow;
import org.kcpd.division.picture.query.EventSort;
import org.kcpd.division.picture.query.FrequentFilter;
import org.kcpd.division.picture.query.FrequentRow;
import org.kcpd.division.picture.query.FrequentSort;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementFilter.Show;
import org.kcpd.division.picture.query.InvolvementRow;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;

/**
 * The rule for one involvement, the predicates of the lists and figures and what is withheld, held against each other for every
 * caller and subject; and every answer with work that adds nothing against the same without it.
 */
class PictureVisibilityTest {
    private static final Instant LATELY = TODAY.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LONG_AGO = TODAY.minusDays(91).atStartOfDay().toInstant(ZoneOffset.UTC);

    private static PictureWorld world;
    private static final List<SubjectKey> SUBJECTS = new ArrayList<>();
    private static long events = 1000;

    @BeforeAll
    static void open() {
        world = new PictureWorld();
        for (var name : List.of("Ivory", "Juniper", "Kestrel")) {
            SUBJECTS.add(world.person(name));
        }
        SUBJECTS.add(world.place("100 Example Way"));
        for (var subject : SUBJECTS) {
            world.begin(SPECIALIST, subject, false);
            world.begin(CIO, subject, true);
        }
        world.begin(NORTH_SPECIALIST, SUBJECTS.get(0), false);
        world.end(SPECIALIST, first(SUBJECTS.get(0)));
        world.end(CIO, restricted(SUBJECTS.get(1)));
        world.begin(CRISIS, SUBJECTS.get(2), true);
        for (var level : List.of(InvolvementLevel.SHARED, InvolvementLevel.SHARED, InvolvementLevel.RESTRICTED)) {
            world.note(SUBJECTS.get(0), "XCIT", events++, level, LATELY);
            world.note(SUBJECTS.get(3), "XCIT", events++, level, LATELY);
            world.note(SUBJECTS.get(2), "XCIT", events++, InvolvementLevel.RESTRICTED, LATELY);
            world.note(SUBJECTS.get(1), "XCIT", events++, InvolvementLevel.SHARED, LONG_AGO);
        }
    }

    private static long first(SubjectKey subject) {
        return world.department.number("SELECT MIN(id) FROM involvement WHERE subject_kind = '" + subject.kind()
                + "' AND subject_id = " + subject.id());
    }

    private static long restricted(SubjectKey subject) {
        return world.department.number("SELECT MAX(id) FROM involvement WHERE level = 'RESTRICTED' AND subject_kind = '"
                + subject.kind() + "' AND subject_id = " + subject.id());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_card_shows_the_own_unit_its_contact_others_a_line_and_of_restricted_work_whom_to_ask() {
        var card = world.card(CIO, SUBJECTS.get(3));
        assertThat(card.open()).hasSize(2);
        assertThat(card.open().get(0).own()).isTrue();
        assertThat(card.open().get(0).contact().serialNo()).isEqualTo(CIO);
        var line = card.open().get(1);
        assertThat(line.contact().present()).isFalse();
        assertThat(line.involvementId()).isZero();
        assertThat(line.source()).isNull();
        assertThat(line.since()).isNotNull();

        for (var serial : List.of(SPECIALIST, MAJOR, PRIVACY, LIAISON)) {
            var masked = world.card(serial, SUBJECTS.get(3)).open().get(1);
            assertThat(masked)
                    .as(serial)
                    .isEqualTo(new CardLine(
                            masked.sight(),
                            0,
                            0,
                            world.department.element("XCIO"),
                            0,
                            null,
                            null,
                            PersonRef.NONE,
                            null,
                            true));
            assertThat(masked.masked()).isTrue();
        }
        assertThat(world.card(SPECIALIST, SUBJECTS.get(1)).open())
                .as("restricted work that is over")
                .noneMatch(CardLine::masked);
        assertThatThrownBy(() -> world.card(OFFICER, SUBJECTS.get(0))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void lists_hold_what_cards_show_more_of_than_a_masked_line_and_figures_are_as_long_as_their_lists() {
        int figures = 0;
        for (var serial : CALLERS) {
            var all = world.list(serial, InvolvementFilter.ALL);
            assertThat(all.count()).as(serial).isEqualTo(all.rows().size());
            for (var subject : SUBJECTS) {
                var card = world.card(serial, subject);
                long seen = shown(card);
                assertThat(all.rows().stream()
                                .filter(row -> row.subject().kind() == subject.kind()
                                        && row.subject().id() == subject.id())
                                .count())
                        .as(serial + subject)
                        .isEqualTo(seen);
            }
            for (var kind : List.of(SubjectKind.PERSON, SubjectKind.PLACE)) {
                for (FrequentRow row : frequent(serial, kind).rows()) {
                    figures++;
                    var behind =
                            events(serial, new SubjectKey(kind, row.subject().id()));
                    assertThat(row.events()).isEqualTo(behind.count()).isGreaterThanOrEqualTo(3);
                    assertThat(row.units())
                            .isEqualTo(behind.rows().stream()
                                    .map(EventRow::unitId)
                                    .distinct()
                                    .count());
                }
            }
        }
        assertThat(figures).isGreaterThan(CALLERS.size());
        assertThat(frequent(CIO, SubjectKind.PERSON).rows())
                .extracting(row -> row.subject().id())
                .contains(SUBJECTS.get(0).id())
                .doesNotContain(SUBJECTS.get(1).id(), SUBJECTS.get(2).id());
        assertThat(frequent(CRISIS, SubjectKind.PERSON).rows())
                .extracting(row -> row.subject().id())
                .contains(SUBJECTS.get(2).id());
    }

    private static long shown(Card card) {
        var lines = new ArrayList<>(card.open());
        lines.addAll(card.past());
        return lines.stream().filter(line -> !line.masked()).count();
    }

    private static Slice<FrequentRow> frequent(String serial, SubjectKind kind) {
        return world.department.call(
                serial,
                world.frequent,
                "list",
                new TableQuery<>(new FrequentFilter(kind, Optional.empty(), false), FrequentSort.EVENTS, true, 0, 100));
    }

    private static Slice<EventRow> events(String serial, SubjectKey subject) {
        return world.department.call(
                serial,
                world.frequent,
                "events",
                new TableQuery<>(new EventFilter(subject, Optional.empty()), EventSort.HAPPENED, true, 0, 100));
    }

    /** Everything there is to be asked, as text. */
    private static Map<String, String> answers(String serial) {
        var answers = new LinkedHashMap<String, String>();
        for (var subject : SUBJECTS) {
            answers.put("card " + subject, world.card(serial, subject).toString());
            answers.put("events " + subject, events(serial, subject).toString());
        }
        for (var sort : InvolvementSort.values()) {
            for (var show : Show.values()) {
                var filter = new InvolvementFilter(
                        show, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                Slice<InvolvementRow> rows = world.department.call(
                        serial, world.lists, "list", new TableQuery<>(filter, sort, true, 0, 100));
                answers.put("list " + sort + show, rows.toString());
            }
        }
        answers.put("people", frequent(serial, SubjectKind.PERSON).toString());
        answers.put("places", frequent(serial, SubjectKind.PLACE).toString());
        answers.put(
                "home",
                world.department
                        .<Home>call(serial, world.department.work, "mine")
                        .toString());
        answers.put(
                "find",
                world.community
                        .call(serial, world.community.subjects, "find", Set.of(SubjectKind.values()), "Quorum", 20)
                        .toString());
        return answers;
    }

    private static Map<String, Map<String, String>> answers() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        CALLERS.forEach(serial -> all.put(serial, answers(serial)));
        return all;
    }

    private static void add(SubjectKey subject, String unit, InvolvementSource source, InvolvementLevel level) {
        world.inside(LIAISON, () -> {
            world.involvements.open(world.opening(subject, unit, "EPD", null, source, events, level));
            world.involvements.handTo(source, events, Optional.of(world.department.idOf(LIAISON)));
        });
        for (int i = 0; i < 4; i++) {
            world.note(subject, unit, events++, level, LATELY);
        }
    }

    @Test
    void every_answer_is_the_same_with_work_that_adds_nothing_as_without_it() {
        var without = answers();
        for (var subject : SUBJECTS) {
            add(subject, "XLIA", InvolvementSource.SERVICE_REQUEST, InvolvementLevel.NOTHING);
            add(subject, "XLIA", InvolvementSource.SERVICE_REQUEST, InvolvementLevel.SHARED);
            add(subject, "XPAS", InvolvementSource.CALL_OUT, InvolvementLevel.NOTHING);
            add(subject, "XSW", InvolvementSource.SOCIAL_CASE, InvolvementLevel.NOTHING);
        }
        assertThat(answers()).isEqualTo(without);

        long circle =
                world.community.person(LIAISON, CommunityWorld.facts("Quorum", "Circle", null), Optional.empty(), true);
        var own = new SubjectKey(SubjectKind.PERSON, circle);
        add(own, "XSW", InvolvementSource.SOCIAL_CASE, InvolvementLevel.SHARED);
        assertThatThrownBy(() -> world.card(SPECIALIST, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.begin(SPECIALIST, own, false)).isInstanceOf(NotFound.class);
        same(without, LIAISON);

        var sealed = world.person("Quorum");
        world.begin(SPECIALIST, sealed, false);
        add(sealed, "XSW", InvolvementSource.SOCIAL_CASE, InvolvementLevel.SHARED);
        world.department.db.sql("UPDATE person SET sealed_at = '2026-01-01' WHERE id = " + sealed.id());
        assertThatThrownBy(() -> world.card(SPECIALIST, sealed)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.end(SPECIALIST, first(sealed))).isInstanceOf(NotFound.class);
        assertThat(world.card(PRIVACY, sealed).open()).isNotEmpty();
        same(without, LIAISON, PRIVACY);
    }

    /** But for those who may know of what was added. */
    private static void same(Map<String, Map<String, String>> without, String... knowing) {
        var with = answers();
        for (var serial : knowing) {
            with.remove(serial);
            without.remove(serial);
        }
        assertThat(with).isEqualTo(without);
    }
}
