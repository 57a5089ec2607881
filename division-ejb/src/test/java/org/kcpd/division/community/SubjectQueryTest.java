package org.kcpd.division.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.community.CommunityWorld.LIAISON;
import static org.kcpd.division.community.CommunityWorld.OFFICER;
import static org.kcpd.division.community.CommunityWorld.PRIVACY;
import static org.kcpd.division.community.CommunityWorld.SPECIALIST;
import static org.kcpd.division.community.CommunityWorld.TODAY;
import static org.kcpd.division.community.CommunityWorld.address;
import static org.kcpd.division.community.CommunityWorld.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.community.boundary.AddPerson;
import org.kcpd.division.community.boundary.SealSubject;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.community.query.SubjectRef.Shown;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;

/** What a person, place, household or organisation is called, found by, and for whom it is not there. */
class SubjectQueryTest {
    private static CommunityWorld world;

    @BeforeAll
    static void open() {
        world = new CommunityWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static SubjectRef ref(String serial, SubjectKind kind, long id) {
        return world.call(serial, world.subjects, "ref", kind, id);
    }

    @Test
    void people_are_found_by_letters_sound_and_the_beginning_of_each_name() {
        long id = world.person(OFFICER, "Jiménez Ortega", "María", TODAY.minusYears(40));
        for (var text : List.of("jimenez", "Jimenes", "gimenez ort", "maria ortega", "JIMÉNEZ, Maria", "mari")) {
            assertThat(world.find(OFFICER, SubjectKind.PERSON, text))
                    .as(text)
                    .extracting(hit -> hit.ref().id())
                    .contains(id);
        }
        assertThat(world.find(OFFICER, SubjectKind.PERSON, "jimenez peter")).isEmpty();
        assertThat(world.find(OFFICER, SubjectKind.PERSON, "%_'\\")).isEmpty();
        assertThat(ref(OFFICER, SubjectKind.PERSON, id).label()).isEqualTo("Jiménez Ortega, María");
    }

    @Test
    void places_are_found_however_the_street_is_written() {
        long id = world.place(OFFICER, address("2640 Prospect Avenue", "Apt 3", 39.078, -94.555));
        for (var text : List.of("2640 prospect ave", "2640 Prospect", "prospect")) {
            assertThat(world.find(OFFICER, SubjectKind.PLACE, text))
                    .as(text)
                    .extracting(hit -> hit.ref().id())
                    .contains(id);
        }
        assertThat(ref(OFFICER, SubjectKind.PLACE, id).label()).isEqualTo("2640 Prospect Avenue #Apt 3");
    }

    @Test
    void a_juvenile_has_a_name_for_the_units_only_and_grows_up() {
        long id = world.person(
                SPECIALIST, "Quimby", "Rolanda", TODAY.minusYears(18).plusDays(1));
        assertThat(ref(SPECIALIST, SubjectKind.PERSON, id).label()).isEqualTo("Quimby, Rolanda");
        assertThat(ref(OFFICER, SubjectKind.PERSON, id))
                .isEqualTo(new SubjectRef(SubjectKind.PERSON, id, "", Shown.JUVENILE));
        assertThat(world.find(OFFICER, SubjectKind.PERSON, "quimby")).isEmpty();
        assertThat(world.find(SPECIALIST, SubjectKind.PERSON, "quimby")).hasSize(1);
        world.department.on(TODAY.plusDays(1));
        assertThat(world.find(OFFICER, SubjectKind.PERSON, "quimby"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.ref().label()).isEqualTo("Quimby, Rolanda");
                    assertThat(hit.birthDate())
                            .as("dates of birth are for the units")
                            .isNull();
                });
        world.department.on(TODAY);
    }

    @Test
    void what_a_liaison_keeps_for_the_own_unit_is_not_there_for_anybody_else() {
        long id = world.person(LIAISON, facts("Xanthopoulos", "Ari", null), Optional.empty(), true);
        var key = new SubjectKey(SubjectKind.PERSON, id);
        assertThat(world.find(LIAISON, SubjectKind.PERSON, "xanthopoulos")).hasSize(1);
        for (var other : List.of(OFFICER, SPECIALIST, PRIVACY)) {
            assertThat(world.find(other, SubjectKind.PERSON, "xanthopoulos")).isEmpty();
            assertThatThrownBy(() -> ref(other, SubjectKind.PERSON, id)).isInstanceOf(NotFound.class);
            Map<SubjectKey, SubjectRef> refs = world.call(other, world.subjects, "refs", List.of(key));
            assertThat(refs.get(key)).isEqualTo(SubjectRef.hidden(SubjectKind.PERSON));
        }
        var circle = new AddPerson(
                OrdersWorld.key(), facts("Doe", "Jo", null), ContactDetails.NONE, "", Optional.empty(), true);
        assertThatThrownBy(() -> world.call(OFFICER, world.people, "add", circle))
                .isInstanceOfSatisfying(DivisionException.class, refused -> assertThat(refused.code())
                        .isEqualTo("E-CIRCLE"));
    }

    @Test
    void a_sealed_record_is_there_for_the_privacy_officer_only() {
        long id = world.person(OFFICER, "Zebulon", "Quincy", null);
        world.call(PRIVACY, world.seals, "seal", new SealSubject("", SubjectKind.PERSON, id, 1));
        assertThat(world.find(SPECIALIST, SubjectKind.PERSON, "zebulon")).isEmpty();
        assertThat(world.find(PRIVACY, SubjectKind.PERSON, "zebulon")).hasSize(1);
        world.call(PRIVACY, world.seals, "unseal", new SealSubject("", SubjectKind.PERSON, id, 2));
        assertThat(world.find(SPECIALIST, SubjectKind.PERSON, "zebulon")).hasSize(1);
    }

    @Test
    void how_somebody_is_reached_is_encrypted_and_in_no_audit() {
        var contact = new ContactDetails("816-555-0199", "canary@home.example", "never after six");
        long id = world.call(
                OFFICER,
                world.people,
                "add",
                new AddPerson(
                        OrdersWorld.key(),
                        facts("Kept", "Safe", null),
                        contact,
                        "a canary coat",
                        Optional.empty(),
                        false));
        assertThat(world.department.pipeline.transaction().call(() -> world.book.contact(id)))
                .isEqualTo(contact);
        assertThat(world.department.number("SELECT COUNT(*) FROM audit_event WHERE changes LIKE '%canary%'"))
                .isZero();
        assertThat(world.department.number("SELECT COUNT(*) FROM secret_value WHERE owner_table = 'person'"
                        + " AND owner_id = " + id + " AND content NOT LIKE '%canary%'"))
                .isEqualTo(2);
    }
}
