package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.CIO_SERGEANT;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_COLLEAGUE;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.LIAISON;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.boundary.DecideHandovers;

/** What the shared picture is told of a request, from accepting it to its end, and of which requests it is told nothing. */
class RequestInPictureTest {
    private static IntakeWorld world;
    private static int people;

    @BeforeAll
    static void open() {
        world = new IntakeWorld();
        world.department.db.sql(
                "INSERT INTO element (code, discipline, work_site, patrol_division, opened_on, version) VALUES"
                        + " ('XPAS', 'CHAPLAINCY', 0, 0, '2000-01-01', 0)",
                "INSERT INTO element_version (element_id, name, kind, from_date) SELECT id, code, 'UNIT', '2000-01-01'"
                        + " FROM element WHERE code = 'XPAS'");
        world.department.member("04020", "Officer", "XPAS", "EPD", "DAY", "MEMBER");
        world.department.member("04021", "Officer", "XPAS", "EPD", "DAY", "SUPERVISOR");
        world.department.member("04022", "Officer", "CIO", "EPD", "DAY", "MEMBER");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void today() {
        world.department.on(TODAY);
    }

    private static long person() {
        var name = "Picture, " + ++people;
        world.department.db.sql(
                "INSERT INTO person (known, shown_name, contact_safe, reach_by, created_by, created_at, version) VALUES"
                        + " ('KNOWN', '" + name + "', 'UNASKED', 'ANY', 0, '2026-01-01', 0)");
        return world.department.number("SELECT id FROM person WHERE shown_name = '" + name + "'");
    }

    private static long place() {
        var key = ++people + " picture";
        world.department.db.sql(
                "INSERT INTO place (street, city, state_code, address_key, created_by, created_at, version) VALUES ('"
                        + key + "', 'Kansas City', 'MO', '" + key + "', 0, '2026-01-01', 0)");
        return world.department.number("SELECT id FROM place WHERE address_key = '" + key + "'");
    }

    private static long file(String reason, RequestSubject subject) {
        return world.department.call(
                OFFICER,
                world.requests,
                "file",
                new FileRequest(key(), world.reason(reason), Optional.empty(), subject, 0, "", "", "canary", false));
    }

    private static RequestSubject about(long person, long place) {
        return new RequestSubject(person, 0, place, 0, "", "");
    }

    private static long accepted(String reason, RequestSubject subject, String leader, String worker) {
        long id = file(reason, subject);
        world.triage(leader, id, "EPD");
        world.step(worker, "accept", id, "");
        return id;
    }

    private static long accepted(RequestSubject subject) {
        return accepted("HOUSING", subject, COORDINATOR, EAST_SPECIALIST);
    }

    private static void link(long id, RequestSubject subject) {
        world.department.call(
                EAST_SPECIALIST,
                world.requests,
                "link",
                new LinkRequest(key(), id, world.version(id), subject, "canary better known"));
    }

    /** Its involvements: kind, level, contact of a day as the database has it, open or over. */
    private static List<String> told(long request) {
        return world.department.texts(
                "SELECT CONCAT(i.subject_kind, ' ', i.level, ' ', COALESCE(m.serial_no, '-'), ' ',"
                        + " IF(i.until_at IS NULL, 'open', 'over')) FROM involvement i LEFT JOIN member m ON m.id = i.owner_id"
                        + " WHERE i.source_kind = 'SERVICE_REQUEST' AND i.source_id = " + request + " ORDER BY i.id");
    }

    private static long rows(String of) {
        return world.department.number("SELECT COUNT(*) FROM " + of);
    }

    @Test
    void accepting_opens_it_for_each_record_and_every_later_step_moves_it_along() {
        long id = file("HOUSING", about(person(), place()));
        world.triage(COORDINATOR, id, "EPD");
        assertThat(told(id)).isEmpty();
        world.step(EAST_SPECIALIST, "accept", id, "");
        assertThat(told(id))
                .containsExactly(
                        "PERSON RESTRICTED " + EAST_SPECIALIST + " open",
                        "PLACE RESTRICTED " + EAST_SPECIALIST + " open");

        world.assign(COORDINATOR, id, EAST_COLLEAGUE);
        assertThat(told(id)).allMatch(line -> line.endsWith(EAST_COLLEAGUE + " open"));
        world.step(EAST_COLLEAGUE, "release", id, "canary leave");
        assertThat(told(id)).hasSize(2).allMatch(line -> line.endsWith("over"));
        world.step(EAST_SPECIALIST, "accept", id, "");
        assertThat(told(id)).hasSize(2).allMatch(line -> line.endsWith(EAST_SPECIALIST + " open"));
        world.close(EAST_SPECIALIST, id);
        assertThat(told(id)).hasSize(2).allMatch(line -> line.endsWith("over"));
        world.step(EAST_SPECIALIST, "reopen", id, "canary again");
        assertThat(told(id)).allMatch(line -> line.endsWith("over"));
        assertThat(world.department.number(
                        "SELECT COUNT(DISTINCT unit_id, site_id) FROM involvement WHERE source_id = " + id
                                + " AND unit_id = " + world.department.element("SSS") + " AND site_id = "
                                + world.department.element("EPD")))
                .isEqualTo(1);
    }

    @Test
    void it_follows_the_records_the_request_is_linked_with() {
        long id = accepted(RequestSubject.described("a woman with a cart", ""));
        assertThat(told(id)).as("nobody knows who it is yet").isEmpty();
        long first = person();
        link(id, about(first, 0));
        assertThat(told(id)).containsExactly("PERSON RESTRICTED " + EAST_SPECIALIST + " open");
        link(id, about(person(), place()));
        assertThat(told(id))
                .containsExactly(
                        "PERSON RESTRICTED " + EAST_SPECIALIST + " over",
                        "PERSON RESTRICTED " + EAST_SPECIALIST + " open",
                        "PLACE RESTRICTED " + EAST_SPECIALIST + " open");
        link(id, about(first, 0));
        assertThat(told(id)).filteredOn(line -> line.endsWith("open")).hasSize(1);
        assertThat(told(id)).hasSize(3);
    }

    @Test
    void a_redirected_one_is_over_for_the_first_unit_and_begins_for_the_next() {
        long id = accepted(about(person(), 0));
        world.department.call(
                COORDINATOR,
                world.requests,
                "redirect",
                new RedirectRequest(key(), id, world.version(id), world.department.element("CIO"), "canary reason"));
        assertThat(told(id)).allMatch(line -> line.endsWith("over"));
        world.triage(CIO_SERGEANT, id, "EPD");
        world.step("04022", "accept", id, "");
        assertThat(told(id))
                .as("it was filed for social work, and stays masked")
                .containsExactly("PERSON RESTRICTED " + EAST_SPECIALIST + " over", "PERSON RESTRICTED 04022 open");
        long open = accepted("MEETING", about(person(), 0), CIO_SERGEANT, "04022");
        assertThat(told(open)).containsExactly("PERSON SHARED 04022 open");
    }

    @Test
    void what_is_written_while_it_is_worked_on_counts_once_and_a_supplement_does_not() {
        long subject = person();
        long before = rows("subject_event");
        long id = file("HOUSING", about(subject, 0));
        world.triage(COORDINATOR, id, "EPD");
        world.write(EAST_SPECIALIST, id, NoteClass.C2, "canary before anybody works on it");
        assertThat(rows("subject_event")).isEqualTo(before);
        world.step(EAST_SPECIALIST, "accept", id, "");
        assertThat(rows("subject_event")).as("the beginning").isEqualTo(before + 1);
        long note = world.write(EAST_SPECIALIST, id, NoteClass.C3, "canary visit");
        world.department.call(
                EAST_SPECIALIST,
                world.notes,
                "write",
                new WriteNote(key(), "ServiceRequest", id, NoteClass.C3, note, "canary more", List.of()));
        assertThat(world.department.texts(
                        "SELECT CONCAT(source_kind, ' ', level) FROM subject_event WHERE subject_id = " + subject
                                + " AND subject_kind = 'PERSON' ORDER BY id"))
                .containsExactly("INVOLVEMENT RESTRICTED", "REQUEST_NOTE RESTRICTED");
    }

    @Test
    void of_a_discreet_one_and_one_of_the_liaison_or_a_chaplain_the_picture_hears_nothing() {
        long involvements = rows("involvement");
        long events = rows("subject_event");
        long liaison = accepted("LIAISON", about(person(), place()), LIAISON, LIAISON);
        world.write(LIAISON, liaison, NoteClass.C2, "canary liaison");
        long chaplain = accepted("CHAPLAIN", about(person(), place()), "04021", "04020");
        world.write("04020", chaplain, NoteClass.C2, "canary chaplain");
        long pastoral = accepted("PASTORAL", about(person(), 0), "04021", "04020");
        world.write("04020", pastoral, NoteClass.C2, "canary pastoral");
        link(LIAISON, liaison);
        // what was filed for one of them stays unheard in any other unit, and what comes to one of them is from then on
        redirected("04021", chaplain, "SSS");
        world.triage(COORDINATOR, chaplain, "EPD");
        world.step(EAST_SPECIALIST, "accept", chaplain, "");
        long come = file("HOUSING", about(person(), 0));
        redirected(COORDINATOR, come, "XPAS");
        world.triage("04021", come, "EPD");
        world.step("04020", "accept", come, "");
        world.write("04020", come, NoteClass.C2, "canary come");
        for (long id : List.of(liaison, chaplain, pastoral, come)) {
            assertThat(told(id)).isEmpty();
        }
        assertThat(rows("involvement")).isEqualTo(involvements);
        assertThat(rows("subject_event")).isEqualTo(events);
    }

    private static void link(String as, long id) {
        world.department.call(
                as,
                world.requests,
                "link",
                new LinkRequest(key(), id, world.version(id), about(person(), place()), "canary"));
    }

    private static void redirected(String as, long id, String unit) {
        world.department.call(
                as,
                world.requests,
                "redirect",
                new RedirectRequest(key(), id, world.version(id), world.department.element(unit), "canary reason"));
    }

    @Test
    void an_order_that_hands_the_request_over_hands_the_involvement_over_with_it_and_asks_for_it_once() {
        var department = world.department;
        department.member("04030", "Social Services Specialist", "SSS", "EPD", "DAY", "MEMBER");
        long id = accepted("HOUSING", about(person(), 0), COORDINATOR, "04030");
        long order = department.approved(head(MONDAY), List.of("04030"), department.to("SSS", "NPD"));
        var word = new DecideHandovers.Word("service-request", id, HandoverDecision.HAND_TO, EAST_COLLEAGUE);
        department.call(
                ADMINISTRATOR,
                department.orders,
                "decide",
                new DecideHandovers(key(), order, department.version(order), List.of(word)));
        department.publish(order);
        assertThat(next(id)).containsExactly(EAST_COLLEAGUE + " " + MONDAY);
        assertThat(told(id)).containsExactly("PERSON RESTRICTED 04030 open");
        link(COORDINATOR, id);
        assertThat(next(id))
                .as("who has it from then on stays said")
                .hasSize(2)
                .containsOnly(EAST_COLLEAGUE + " " + MONDAY);
        department.rescind(order);
        assertThat(next(id)).isEmpty();
    }

    private static List<String> next(long id) {
        return world.department.texts(
                "SELECT CONCAT(m.serial_no, ' ', i.owner_changes_on) FROM involvement i JOIN member m"
                        + " ON m.id = i.next_owner_id WHERE i.until_at IS NULL AND i.source_id = " + id);
    }
}
