package org.kcpd.division.personnel.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.NORTH_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.personnel.query.Readers.Because;
import org.kcpd.division.personnel.query.Readers.Group;
import org.kcpd.division.personnel.query.Readers.Person;
import org.kcpd.division.platform.NotFound;

/** What the page says about who may see a record is what the record's own rule does, member by member. */
class ReadersQueryTest {
    private static final String PRIVACY = "09901";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private static OrdersWorld world;
    private static String officer;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
        officer = world.officer("EPD");
        world.member(PRIVACY, "Analyst", "EPD", "EPD", "DAY", "MEMBER");
        world.db.sql("insert into role_grant (member_id, role, from_at, to_at, reason)"
                + " select id, 'PRI', '2026-01-01', '2026-12-31', 'test' from member where serial_no = '" + PRIVACY
                + "'");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void of_a_transfer_request_exactly_those_are_named_whom_it_opens_to() {
        long id = world.request(officer, "NPD");
        agree("transfer", id, world.transferQuery);
        assertThat(because(readers(PRIVACY, "transfer", id)))
                .contains(Because.ONESELF, Because.ENDORSER, Because.SITE_COMMANDER, Because.ROLE);

        world.endorse(EAST_COMMANDER, id, Side.LOSING);
        agree("transfer", id, world.transferQuery);
        assertThat(readers(officer, "transfer", id).groups()).anySatisfy(group -> {
            assertThat(group.because()).isEqualTo(Because.ENDORSER);
            assertThat(group.names()).extracting(Person::serialNo).containsExactly(NORTH_COMMANDER);
        });
    }

    @Test
    void of_a_draft_those_with_the_right_and_of_a_published_order_everybody() {
        long id = world.draft(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));
        agree("order", id, world.orderQuery);
        world.submit(id);
        world.approve(id);
        world.publish(id);

        assertThat(because(readers(officer, "order", id))).containsExactly(Because.EVERYBODY);
    }

    @Test
    void who_may_not_see_it_does_not_learn_that_it_exists() {
        long request = world.request(world.officer("EPD"), "NPD");
        long draft = world.draft(head(MONDAY), List.of(world.officer("EPD")), world.to("NPD"));
        for (var hidden : List.of(List.of("transfer", request), List.of("order", draft))) {
            String verb = (String) hidden.get(0);
            assertThatThrownBy(() -> readers(officer, verb, (long) hidden.get(1)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> readers(officer, verb, 987654321L)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> readers(officer, "member", 987654321L)).isInstanceOf(NotFound.class);
    }

    @Test
    void who_holds_a_granted_role_is_counted_and_named_only_to_those_who_give_it() {
        String other = world.officer("EPD");
        long id = world.request(other, "NPD");

        assertThat(ofRole(readers(other, "transfer", id), "PRI")).satisfies(group -> {
            assertThat(group.count()).isPositive();
            assertThat(group.names()).isEmpty();
        });
        assertThat(ofRole(readers(ADMINISTRATOR, "transfer", id), "PRI").names())
                .isEmpty();
        assertThat(ofRole(readers(ADMINISTRATOR, "transfer", id), "ADM").names())
                .isNotEmpty();
        assertThat(ofRole(readers(PRIVACY, "transfer", id), "PRI").names()).isNotEmpty();
        assertThat(ofRole(readers(other, "transfer", id), "CED").names())
                .as("a command is on the roster")
                .extracting(Person::serialNo)
                .containsExactly(MAJOR);
    }

    /** Every member is asked: whom the record opens to stands in the list, and nobody else. */
    private static void agree(String verb, long id, Object query) {
        var opens = new TreeSet<String>();
        for (String serial : world.texts("select serial_no from member")) {
            try {
                world.call(serial, query, "detail", id);
                opens.add(serial);
            } catch (NotFound hidden) {
                // not theirs
            }
        }
        var named = new TreeSet<String>();
        readers(PRIVACY, verb, id).groups().forEach(group -> group.names()
                .forEach(person -> named.add(person.serialNo())));
        assertThat(named).isEqualTo(opens).hasSizeGreaterThan(3);
    }

    private static Readers readers(String as, String verb, long id) {
        return world.call(as, world.readers, verb, id);
    }

    private static List<Because> because(Readers readers) {
        return readers.groups().stream().map(Group::because).distinct().toList();
    }

    private static Group ofRole(Readers readers, String role) {
        return readers.groups().stream()
                .filter(group -> group.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
