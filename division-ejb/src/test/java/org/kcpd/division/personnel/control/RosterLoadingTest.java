package org.kcpd.division.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.query.MemberDetail;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.platform.Problem;

class RosterLoadingTest {
    private static RosterFixture world;

    @BeforeAll
    static void open() {
        world = new RosterFixture();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void clear() {
        world.clear();
    }

    private MemberDetail member(String serial, LocalDate day) {
        return world.call(em -> world.rosterQuery(em).member(serial, day));
    }

    private MemberDetail member(String serial) {
        return member(serial, world.today());
    }

    @Test
    void the_training_roster_is_read_with_its_past_and_reading_it_again_changes_nothing() {
        world.load(TrainingRoster.before(world.today()));
        var second = world.load(TrainingRoster.now(world.today()));
        var again = world.check(TrainingRoster.now(world.today()));

        assertThat(second.rows()).isBetween(1_650, 1_800);
        assertThat(second.added()).isZero();
        assertThat(second.changed()).isBetween(150, 400);
        assertThat(again.unchanged()).isEqualTo(second.rows());
        assertThat(again.changed() + again.added() + again.refused() + again.missing())
                .isZero();
        assertThat(world.roster(world.today())).hasSize(second.rows());
        assertThat(world.roster(LocalDate.of(2016, 1, 1)).size()).isLessThan(second.rows());
    }

    @Test
    void a_new_member_stands_on_the_roster_from_the_effective_date() {
        world.load(file(row(
                "70001",
                "NAME=NÚÑEZ, Zoë K.",
                "CREDENTIALS=CIT:2026-06-30;POST",
                "LANGUAGES=es;VI",
                "STATUS=Leave",
                "EMAIL=zoe@kcpd.example",
                "EFFECTIVE_FROM=02/29/2024")));

        assertThat(world.roster(LocalDate.of(2024, 2, 28))).isEmpty();
        assertThat(world.roster(LocalDate.of(2024, 2, 29))).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("NÚÑEZ, Zoë K.");
            assertThat(found.status()).isEqualTo(DutyStatus.ACTIVE);
            assertThat(found.languages()).isEqualTo("es,vi");
            assertThat(found.orderNo()).isEqualTo("24-011");
        });
        assertThat(member("70001").status()).isEqualTo(DutyStatus.LEAVE);
        assertThat(world.roster(LocalDate.of(2026, 6, 30)).get(0).credentials()).isEqualTo("CIT POST");
        assertThat(world.roster(LocalDate.of(2026, 7, 1)).get(0).credentials()).isEqualTo("POST");
    }

    @Test
    void a_moved_effective_date_moves_the_member_on_that_date() {
        world.load(file(row("70001")));
        var report = world.load(file(row("70001", "ELEMENT=NPD", "WORK_SITE=NPD", "EFFECTIVE_FROM=05/01/2025")));

        assertThat(report.changed()).isOne();
        var places = member("70001").assignments();
        assertThat(places).hasSize(2);
        assertThat(places.get(0).to()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(places.get(1).from()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(places.get(1).to()).isNull();
    }

    @Test
    void a_difference_without_a_new_date_counts_from_the_day_of_the_import() {
        world.load(file(row("70001")));
        world.load(file(row("70001", "WATCH=Midnight")));
        world.load(file(row("70001", "WATCH=Evening")));

        var places = member("70001").assignments();
        assertThat(places).hasSize(2);
        assertThat(places.get(1).from()).isEqualTo(world.today());
        assertThat(world.organisation().watchName(places.get(1).watchId())).isEqualTo("Evening");
    }

    @Test
    void a_move_ahead_is_planned_once() {
        world.load(file(row("70001")));
        var later = file(row("70001", "WATCH=Midnight", "EFFECTIVE_FROM=04/01/2026"));

        assertThat(world.load(later).changed()).isOne();
        assertThat(world.check(later).unchanged()).isOne();
        assertThat(member("70001").coming()).hasSize(1);
        assertThat(member("70001").effective()).isPresent();
    }

    @Test
    void an_order_is_not_undone_by_an_older_file() {
        world.load(file(row("70001"), row("70002")));
        asIfOrdered("70001", LocalDate.of(2026, 2, 2));
        asIfOrdered("70002", LocalDate.of(2026, 5, 4));

        var same = world.check(file(row("70001"), row("70002")));
        assertThat(same.unchanged()).isEqualTo(2);
        assertThat(same.problems()).extracting(Problem::code).containsExactly("W-ORDER-NEWER");

        var other = world.load(file(row("70001"), row("70002", "SECTOR=30")));
        assertThat(other.changed()).isOne();
        assertThat(other.problems()).extracting(Problem::code).containsExactly("W-ORDER-NEWER", "W-FUTURE-ORDER");
        var places = member("70002").assignments();
        assertThat(places)
                .extracting(p -> p.from())
                .containsExactly(LocalDate.of(2024, 1, 15), world.today(), LocalDate.of(2026, 5, 4));
        assertThat(places.get(1).to()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(places.get(2).orderNo()).isEqualTo("26-001");
    }

    /** What publishing an order leaves behind: the old interval cut, the next one with its line. */
    private void asIfOrdered(String serial, LocalDate on) {
        world.database()
                .sql(
                        "UPDATE assignment SET to_date = '" + on
                                + "' WHERE to_date IS NULL AND member_id = (SELECT id FROM member WHERE serial_no = '"
                                + serial + "')",
                        "INSERT INTO assignment (member_id, type, primary_line, element_id, work_site_id, watch_id,"
                                + " position_id, title, from_date, order_no, order_line_id)"
                                + " SELECT member_id, type, 1, element_id, work_site_id, (SELECT id FROM watch WHERE code"
                                + " = 'MIDNIGHT'), position_id, title, '" + on + "', '26-001', 1 FROM assignment"
                                + " WHERE to_date = '" + on + "' AND member_id = (SELECT id FROM member"
                                + " WHERE serial_no = '" + serial + "')");
    }

    @Test
    void contact_data_status_and_credentials_follow_the_file() {
        world.load(file(row("70001", "CREDENTIALS=CIT:2026-06-30;CPTED:2027-01-01", "PHONE=816-555-0100")));
        var report = world.load(file(row(
                "70001",
                "NAME=DOE-SMITH, Jo",
                "CREDENTIALS=CIT:2028-06-30",
                "PHONE=816-555-0199",
                "STATUS=Limited Duty")));

        assertThat(report.changed()).isOne();
        var member = member("70001");
        assertThat(member.name()).isEqualTo("DOE-SMITH, Jo");
        assertThat(member.phone()).isEqualTo("816-555-0199");
        assertThat(member.status()).isEqualTo(DutyStatus.LIMITED_DUTY);
        assertThat(member.assignments()).hasSize(1);
        assertThat(member.credentials()).singleElement().satisfies(credential -> {
            assertThat(credential.typeCode()).isEqualTo("CIT");
            assertThat(credential.expiresOn()).isEqualTo(LocalDate.of(2028, 6, 30));
        });
    }

    @Test
    void columns_the_file_does_not_have_leave_what_is_known_untouched() {
        world.load(file(row("70001", "PHONE=816-555-0100", "CREDENTIALS=CIT:2028-01-01", "STATUS=Leave")));
        var narrow = "SERIAL_NO,NAME,EMPLOYEE_TYPE,RANK_TITLE,ELEMENT,WORK_SITE,WATCH,EFFECTIVE_FROM\n"
                + "70001,\"DOE, Jo 70001\",Sworn,Officer,EPD,EPD,Day,01/15/2024\n";

        assertThat(world.check(narrow.getBytes(StandardCharsets.UTF_8)).unchanged())
                .isOne();
    }

    @Test
    void who_is_missing_is_separated_only_on_demand() {
        world.load(file(row("70001"), row("70002")));
        var without = file(row("70001"));

        assertThat(world.check(without).missingSerials()).containsExactly("70002");
        assertThat(world.load(without).separated()).isZero();
        assertThat(world.roster(world.today())).hasSize(2);
        assertThat(world.load(without, true).separated()).isOne();
        assertThat(world.roster(world.today())).hasSize(1);
        assertThat(world.roster(world.today().minusDays(1))).hasSize(2);
        assertThat(world.check(without).missing()).isZero();
        var separated = new RosterFilter("", 0, 0, 0, "", "", Optional.of(DutyStatus.SEPARATED), "");
        assertThat(world.roster(world.today(), separated)).hasSize(1);
    }

    @Test
    void formulas_and_markup_are_legal_names() {
        world.load(file(
                row("70001", "NAME==1+1, <script>alert(1)</script>"), row("70002", "NAME=@SUM(A1), %_\\'\"; DROP")));

        assertThat(world.roster(world.today()))
                .extracting(found -> found.familyName())
                .containsExactlyInAnyOrder("=1+1", "@SUM(A1)");
        assertThat(member("70001").givenName()).isEqualTo("<script>alert(1)</script>");
        var byPercent = new RosterFilter("%_\\", 0, 0, 0, "", "", Optional.empty(), "");
        assertThat(world.roster(world.today(), byPercent))
                .extracting(found -> found.serialNo())
                .containsExactly("70002");
    }

    @Test
    void a_supervisor_may_stand_further_down_in_the_same_file() {
        world.load(
                file(row("70001", "SUPERVISOR_SERIAL=70002"), row("70002", "SUPERVISOR_SERIAL=70003"), row("70003")));

        assertThat(member("70001").supervisors())
                .extracting(above -> above.serialNo())
                .containsExactly("70002", "70003");
    }

    @Test
    void other_encodings_are_read_for_what_they_are() {
        var text = new String(file(row("70001", "NAME=PEÑA, Zoë")), StandardCharsets.UTF_8);
        for (var encoding : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
            world.load(text.getBytes(encoding));
            assertThat(member("70001").name()).isEqualTo("PEÑA, Zoë");
        }
    }

    @Test
    void the_sample_that_is_shipped_can_be_imported() throws Exception {
        var report = world.load(Files.readAllBytes(Path.of("../division-ear/src/samples/hr-roster-sample.csv")));

        assertThat(report.added()).isEqualTo(60);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void the_departments_own_file_is_read_where_it_is_at_hand() throws Exception {
        var file = Path.of("../../shared/data/hr-roster-2022-12-11.csv");
        Assumptions.assumeTrue(Files.exists(file), "no HR file beside the project");
        var content = Files.readAllBytes(file);

        var report = world.load(content);
        assertThat(report.added()).isEqualTo(1_690);
        assertThat(report.problems()).isEmpty();
        var again = world.check(content);
        assertThat(again.unchanged()).isEqualTo(1_690);
        assertThat(world.board(world.today()).assigned()).isEqualTo(1_690);
        assertThat(world.roster(world.today()).stream()
                        .filter(found -> found.status() == DutyStatus.LEAVE)
                        .count())
                .isEqualTo(52);
    }
}
