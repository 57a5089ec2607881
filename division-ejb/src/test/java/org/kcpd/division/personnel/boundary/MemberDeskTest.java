package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.boundary.RosterDesks.DAY;
import static org.kcpd.division.personnel.boundary.RosterDesks.refused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;

/** How the data of members are kept: contact, credentials and status. */
class MemberDeskTest {
    private static RosterDesks desks;

    @BeforeAll
    static void open() {
        desks = new RosterDesks();
    }

    @AfterAll
    static void close() {
        desks.close();
    }

    @BeforeEach
    void clear() {
        desks.clear();
    }

    @Test
    void a_leave_ends_by_itself_and_a_separation_does_not() {
        desks.keep("setStatus", desks.status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY.plusDays(10))));
        assertThat(desks.member("70001", DAY.minusDays(1)).status()).isEqualTo(DutyStatus.ACTIVE);
        assertThat(desks.member("70001", DAY).status()).isEqualTo(DutyStatus.LEAVE);
        assertThat(desks.member("70001", DAY.plusDays(10)).status()).isEqualTo(DutyStatus.ACTIVE);
        refused(
                "E-NO-CHANGE",
                () -> desks.keep(
                        "setStatus", desks.status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY.plusDays(10)))));
        refused(
                "E-DATE",
                () -> desks.keep("setStatus", desks.status("70001", DutyStatus.LEAVE, DAY, Optional.of(DAY))));

        desks.keep("setStatus", desks.status("70001", DutyStatus.SEPARATED, DAY.plusDays(2), Optional.empty()));
        assertThat(desks.member("70001", DAY.plusDays(1)).status()).isEqualTo(DutyStatus.LEAVE);
        assertThat(desks.member("70001", DAY.plusDays(400)).status()).isEqualTo(DutyStatus.SEPARATED);
        assertThat(desks.world.roster(DAY.plusDays(2)))
                .extracting(found -> found.serialNo())
                .containsExactly("70002");
    }

    @Test
    void contact_and_credentials_are_kept_with_the_version_seen() {
        var before = desks.member("70001", DAY);
        desks.keep(
                "change",
                new ChangeMember(
                        "", before.memberId(), before.version(), "DOE", "Jo", "jo@kcpd.example", "816-555-0100", "es"));
        var after = desks.member("70001", DAY);
        assertThat(after.email()).isEqualTo("jo@kcpd.example");
        assertThatThrownBy(() -> desks.keep(
                        "change", new ChangeMember("", before.memberId(), before.version(), "DOE", "Joe", "", "", "")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desks.keep("change", new ChangeMember("", 0, 1, "DOE", "Joe", "", "", "")))
                .isInstanceOf(NotFound.class);

        desks.keep("recordCredential", credential("70001", "CIT", Optional.of(DAY)));
        desks.keep("recordCredential", credential("70001", "CIT", Optional.of(DAY.plusYears(2))));
        assertThat(desks.member("70001", DAY).credentials())
                .singleElement()
                .satisfies(held -> assertThat(held.expiresOn()).isEqualTo(DAY.plusYears(2)));
        refused("E-CREDENTIAL", () -> desks.keep("recordCredential", credential("70001", "WIZARD", Optional.empty())));
        desks.keep(
                "withdrawCredential",
                new WithdrawCredential(
                        "", after.memberId(), desks.member("70001", DAY).version(), "CIT"));
        assertThat(desks.member("70001", DAY).credentials()).isEmpty();
        refused(
                "E-CREDENTIAL",
                () -> desks.keep(
                        "withdrawCredential",
                        new WithdrawCredential(
                                "", after.memberId(), desks.member("70001", DAY).version(), "CIT")));
    }

    private static RecordCredential credential(String serial, String type, Optional<LocalDate> expires) {
        var member = desks.member(serial, DAY);
        return new RecordCredential("", member.memberId(), member.version(), type, expires);
    }

    @Test
    void an_officer_edits_nothing() {
        var member = desks.member("70001", DAY);
        var change = new ChangeMember("", member.memberId(), member.version(), "CHIEF", "Me", "", "", "");
        assertThatThrownBy(() -> desks.keepAs("70001", "change", change)).isInstanceOf(NotPermitted.class);
        assertThat(desks.member("70001", DAY).familyName()).isEqualTo("DOE");
    }
}
