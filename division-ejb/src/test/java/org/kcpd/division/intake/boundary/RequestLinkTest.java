package org.kcpd.division.intake.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.intake.boundary.IntakeWorld.COORDINATOR;
import static org.kcpd.division.intake.boundary.IntakeWorld.EAST_SPECIALIST;
import static org.kcpd.division.intake.boundary.IntakeWorld.OFFICER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.platform.DivisionException;

/** A request is linked to records: what takes one away needs a reason, and what the viewer may not know of shows by nothing. */
class RequestLinkTest {
    private static final RequestSubject WORDS = RequestSubject.described("a lady", "at the corner");
    private static IntakeWorld world;
    private static int made;

    private long id;

    @BeforeAll
    static void open() {
        world = new IntakeWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void file() {
        id = world.department.call(OFFICER, world.requests, "file", world.wish("HOUSING", "somebody " + ++made));
        world.triage(COORDINATOR, id, "EPD");
        world.step(EAST_SPECIALIST, "accept", id, "");
    }

    private static long person(String restrictedTo) {
        var name = "Linked " + ++made;
        world.department.db.sql(
                "INSERT INTO person (known, shown_name, contact_safe, reach_by, restricted_to, created_by, created_at, version)"
                        + " VALUES ('KNOWN', '" + name + "', 'UNASKED', 'ANY', " + restrictedTo
                        + ", 0, '2026-01-01', 1)");
        return world.department.number("SELECT id FROM person WHERE shown_name = '" + name + "'");
    }

    private static long household() {
        var name = "Household " + ++made;
        world.department.db.sql("INSERT INTO household (name, created_by, created_at, version) VALUES ('" + name
                + "', 0, '2026-01-01', 1)");
        return world.department.number("SELECT id FROM household WHERE name = '" + name + "'");
    }

    private String link(RequestSubject subject, String reason) {
        try {
            world.department.call(
                    EAST_SPECIALIST,
                    world.requests,
                    "link",
                    new LinkRequest(key(), id, world.version(id), subject, reason));
            return "";
        } catch (DivisionException refused) {
            return refused.code();
        }
    }

    private List<Long> shown() {
        return world.detail(EAST_SPECIALIST, id).row().about().stream()
                .map(SubjectRef::id)
                .toList();
    }

    @Test
    void a_household_and_a_person_are_linked_and_one_is_taken_away_with_a_reason() {
        long home = household();
        long somebody = person("NULL");
        var both = WORDS.with(SubjectKind.HOUSEHOLD, home).with(SubjectKind.PERSON, somebody);
        assertThat(link(both, "")).isEmpty();
        assertThat(shown()).containsExactly(somebody, home);
        assertThat(link(both.with(SubjectKind.PERSON, 0), " ")).isEqualTo("E-REASON");
        assertThat(link(both.with(SubjectKind.PERSON, person("NULL")), "")).isEqualTo("E-REASON");
        assertThat(link(both.with(SubjectKind.PERSON, 0), "canary: another one of that name"))
                .isEmpty();
        assertThat(shown()).containsExactly(home);
        assertThat(world.detail(EAST_SPECIALIST, id).history()).last().satisfies(step -> assertThat(step.why())
                .contains("another one of that name"));
    }

    @Test
    void a_record_that_was_merged_meanwhile_is_followed_and_needs_no_reason() {
        long gone = person("NULL");
        long stands = person("NULL");
        assertThat(link(WORDS.with(SubjectKind.PERSON, gone), "")).isEmpty();
        world.department.db.sql(
                "UPDATE person SET merged_into = " + stands + ", root_id = " + stands + " WHERE id = " + gone);
        assertThat(shown()).containsExactly(stands);
        assertThat(link(world.detail(EAST_SPECIALIST, id).row().seen(), "")).isEmpty();
        assertThat(shown()).containsExactly(stands);
    }

    @Test
    void what_was_sealed_answers_like_nothing_and_is_not_lost() {
        long sealed = person("NULL");
        assertThat(link(RequestSubject.described("", "").with(SubjectKind.PERSON, sealed), ""))
                .isEmpty();
        world.department.db.sql("UPDATE person SET sealed_at = '2026-01-02' WHERE id = " + sealed);
        assertThat(shown()).isEmpty();
        assertThat(link(RequestSubject.described("", ""), "x")).isEqualTo("E-NO-SUBJECT");
        assertThat(link(WORDS, "")).isEmpty();
        assertThat(world.department.number("SELECT person_id FROM service_request WHERE id = " + id))
                .isEqualTo(sealed);
        for (long hidden : List.of(sealed, person("'LIAISON'"), 987_654_321L)) {
            assertThat(link(WORDS.with(SubjectKind.PERSON, hidden), "")).isEqualTo("E-NO-SUBJECT");
        }
        long other = person("NULL");
        assertThat(link(WORDS.with(SubjectKind.PERSON, other), ""))
                .as("as if nobody stood there")
                .isEmpty();
        assertThat(shown()).containsExactly(other);
    }
}
