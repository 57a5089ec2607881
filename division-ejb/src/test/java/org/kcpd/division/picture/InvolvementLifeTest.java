package org.kcpd.division.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;
import static org.kcpd.division.picture.PictureWorld.CIO;
import static org.kcpd.division.picture.PictureWorld.COLLEAGUE;
import static org.kcpd.division.picture.PictureWorld.COORDINATOR;
import static org.kcpd.division.picture.PictureWorld.LIAISON;
import static org.kcpd.division.picture.PictureWorld.NORTH_SPECIALIST;
import static org.kcpd.division.picture.PictureWorld.OFFICER;
import static org.kcpd.division.picture.PictureWorld.SPECIALIST;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.picture.boundary.BeginInvolvement;
import org.kcpd.division.picture.boundary.EndInvolvement;
import org.kcpd.division.picture.query.CardLine;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;

/** The life of involvements: by hand, from other areas, through merges and through an order that moves the contact. */
class InvolvementLifeTest {
    private static PictureWorld world;

    @BeforeAll
    static void open() {
        world = new PictureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static CardLine only(String as, SubjectKey subject) {
        var open = world.card(as, subject).open();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    @Test
    void a_unit_says_that_it_works_with_somebody_hands_it_to_a_colleague_and_ends_it() {
        var subject = world.person("Abacus");
        long id = world.begin(SPECIALIST, subject, false);
        refused("E-INVOLVED", () -> world.begin(COLLEAGUE, subject, false));
        world.begin(CIO, subject, false);
        assertThat(world.card(SPECIALIST, subject).open()).hasSize(2);
        assertThat(world.card(SPECIALIST, subject).open().get(0).contact().serialNo())
                .isEqualTo(SPECIALIST);

        refused("E-NOT-OF-UNIT", () -> world.handTo(SPECIALIST, id, NORTH_SPECIALIST));
        world.handTo(SPECIALIST, id, COLLEAGUE);
        assertThat(world.card(COLLEAGUE, subject).open().get(0).contact().serialNo())
                .isEqualTo(COLLEAGUE);

        assertThatThrownBy(() -> world.end(CIO, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.end(NORTH_SPECIALIST, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.department.call(
                        SPECIALIST, world.desk, "end", new EndInvolvement(key(), id, world.version(id) - 1)))
                .isInstanceOf(Conflict.class);
        world.end(COORDINATOR, id);
        refused("E-INVOLVEMENT-OVER", () -> world.end(SPECIALIST, id));
        assertThat(world.card(CIO, subject).past()).hasSize(1);
        world.begin(COLLEAGUE, subject, false);
    }

    @Test
    void who_serves_in_no_unit_and_the_liaison_say_nothing() {
        var subject = world.person("Beacon");
        var command = new BeginInvolvement(key(), subject.kind(), subject.id(), false);
        for (var serial : List.of(OFFICER, LIAISON)) {
            assertThatThrownBy(() -> world.department.call(serial, world.desk, "begin", command))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> world.begin(CIO, new SubjectKey(subject.kind(), 999_999), false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_area_opens_closes_and_hands_over_once_per_piece_of_work() {
        var subject = world.person("Cascade");
        var opening = world.opening(
                subject, "XSW", "EPD", SPECIALIST, InvolvementSource.SOCIAL_CASE, 77, InvolvementLevel.SHARED);
        for (int i = 0; i < 3; i++) {
            world.inside(SPECIALIST, () -> world.involvements.open(opening));
        }
        assertThat(only(SPECIALIST, subject).source()).isEqualTo(InvolvementSource.SOCIAL_CASE);
        refused(
                "E-NOT-BY-HAND",
                () -> world.end(SPECIALIST, only(SPECIALIST, subject).involvementId()));
        refused(
                "E-NOT-BY-HAND",
                () -> world.handTo(SPECIALIST, only(SPECIALIST, subject).involvementId(), COLLEAGUE));
        world.inside(
                SPECIALIST,
                () -> world.involvements.handTo(
                        InvolvementSource.SOCIAL_CASE, 77, Optional.of(world.department.idOf(COLLEAGUE))));
        assertThat(only(SPECIALIST, subject).contact().serialNo()).isEqualTo(COLLEAGUE);
        for (int i = 0; i < 2; i++) {
            world.inside(SPECIALIST, () -> world.involvements.close(InvolvementSource.SOCIAL_CASE, 77));
        }
        assertThat(world.card(SPECIALIST, subject).open()).isEmpty();
        assertThat(world.card(SPECIALIST, subject).past()).hasSize(1);
        world.inside(SPECIALIST, () -> world.involvements.open(opening));
        assertThat(only(SPECIALIST, subject).contact().serialNo()).isEqualTo(SPECIALIST);
        assertThat(world.department.number("SELECT COUNT(*) FROM subject_event WHERE subject_id = " + subject.id()))
                .isEqualTo(1);
    }

    @Test
    void a_merge_is_followed_and_gives_back_what_it_took() {
        var one = world.person("Dewlap");
        var same = world.person("Dewlapp");
        world.begin(SPECIALIST, one, false);
        world.begin(CIO, same, false);
        world.merged(same, one);
        assertThat(world.card(CIO, same)).isEqualTo(world.card(CIO, one));
        assertThat(world.card(CIO, one).open()).hasSize(2);
        refused("E-INVOLVED", () -> world.begin(CIO, one, false));
        refused("E-INVOLVED", () -> world.begin(CIO, same, false));
        world.parted(same);
        assertThat(only(CIO, same).own()).isTrue();
        assertThat(only(CIO, one).own()).isFalse();
    }

    @Test
    void a_juvenile_has_a_name_on_the_card_of_those_who_help_and_on_no_list() {
        var subject = new SubjectKey(
                SubjectKind.PERSON, world.community.person(OFFICER, "Wren", "Test", TODAY.minusYears(9)));
        world.begin(SPECIALIST, subject, false);
        assertThat(world.card(SPECIALIST, subject).subject().label()).contains("Wren");
        assertThat(world.list(SPECIALIST, InvolvementFilter.ALL).rows())
                .filteredOn(row ->
                        row.subject().id() == subject.id() && row.subject().kind() == SubjectKind.PERSON)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.subject().shown()).isEqualTo(SubjectRef.Shown.JUVENILE);
                    assertThat(row.subject().label()).isEmpty();
                });
    }

    @Test
    void two_colleagues_at_once_begin_one_involvement() throws Exception {
        var subject = world.person("Eiderdown");
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Object> begin = () -> {
                try {
                    return world.begin(
                            Thread.currentThread().getId() % 2 == 0 ? SPECIALIST : COLLEAGUE, subject, false);
                } catch (DivisionException refused) {
                    return refused.code();
                }
            };
            for (Future<Object> done : threads.invokeAll(List.of(begin, begin, begin, begin))) {
                assertThat(done.get())
                        .satisfiesAnyOf(id -> assertThat(id).isInstanceOf(Long.class), code -> assertThat(code)
                                .isEqualTo("E-INVOLVED"));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(world.department.number("SELECT COUNT(*) FROM involvement WHERE subject_id = " + subject.id()
                        + " AND subject_kind = 'PERSON'"))
                .isEqualTo(1);
    }

    @Test
    void an_order_that_moves_the_contact_says_who_goes_on_from_its_day() {
        var department = world.department;
        department.member("03970", "Officer", "XCIO", "NPD", "DAY", "MEMBER");
        department.member("03971", "Officer", "XCIO", "NPD", "DAY", "MEMBER");
        var subject = world.person("Fernbank");
        long id = world.begin("03970", subject, false);
        long order = department.draft(head(MONDAY), List.of("03970"), department.to("XCIO", "EPD"));
        department.submit(order);
        department.approve(order);
        refused("E-OPEN-WORK", () -> department.publish(order));
        department.call(
                ADMINISTRATOR,
                department.orders,
                "decide",
                new DecideHandovers(
                        key(),
                        order,
                        department.version(order),
                        List.of(new DecideHandovers.Word("involvement", id, HandoverDecision.HAND_TO, "03971"))));
        department.publish(order);
        assertThat(only("03971", subject).contact().serialNo()).isEqualTo("03970");
        department.on(MONDAY);
        assertThat(only("03971", subject).contact().serialNo()).isEqualTo("03971");
        assertThat(only("03970", subject).own()).isFalse();
        assertThat(department.<Home>call("03971", department.work, "mine").lines())
                .anySatisfy(line -> assertThat(line.kind() + line.id()).isEqualTo("picture-given" + id));
        department.on(TODAY);
        department.rescind(order);
        department.on(MONDAY);
        assertThat(only("03970", subject).contact().serialNo()).isEqualTo("03970");
        department.on(TODAY);
    }
}
