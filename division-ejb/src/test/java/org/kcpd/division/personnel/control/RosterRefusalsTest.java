package org.kcpd.division.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kcpd.division.personnel.RosterFixture.file;
import static org.kcpd.division.personnel.RosterFixture.row;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/** What an HR file is refused for: each bad row with its line, field and code, or the file as a whole. */
class RosterRefusalsTest {
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

    private long tableSum() {
        return world.call(em -> ((Number) em.createNativeQuery("SELECT (SELECT COUNT(*) FROM member)"
                                + " + (SELECT COUNT(*) FROM assignment) + (SELECT COUNT(*) FROM member_status)"
                                + " + (SELECT COUNT(*) FROM credential)")
                        .getSingleResult())
                .longValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "E-SERIAL             | SERIAL_NO         | 7 0",
                "E-REQUIRED           | SERIAL_NO         | ~~",
                "E-REQUIRED           | NAME              | ~~",
                "E-NAME               | NAME              | , Jo",
                "E-KIND               | EMPLOYEE_TYPE     | Robot",
                "E-TITLE              | RANK_TITLE        | Lieutenant",
                "E-ELEMENT            | ELEMENT           | XPD",
                "E-SITE               | WORK_SITE         | XPD",
                "E-SITE               | WORK_SITE         | INVEST",
                "E-SECTOR             | SECTOR            | 99",
                "E-WATCH              | WATCH             | Dusk",
                "E-DATE               | EFFECTIVE_FROM    | 02/30/2024",
                "E-DATE               | EFFECTIVE_FROM    | 02/29/2023",
                "E-DATE               | EFFECTIVE_FROM    | 01/01/2999",
                "E-DATE               | EFFECTIVE_FROM    | soon",
                "E-TYPE               | ASSIGNMENT_TYPE   | Forever",
                "E-TDY-END            | ASSIGNMENT_TYPE   | Temporary Duty",
                "E-CREDENTIAL         | CREDENTIALS       | WIZARD:2026-01-01",
                "E-DATE               | CREDENTIALS       | CIT:2026-02-31",
                "E-LANGUAGE           | LANGUAGES         | Spanish!",
                "E-STATUS             | STATUS            | Asleep",
                "E-EMAIL              | EMAIL             | nobody",
                "E-SUPERVISOR-UNKNOWN | SUPERVISOR_SERIAL | 79999",
                "E-SUPERVISOR-CYCLE   | SUPERVISOR_SERIAL | 70002",
            })
    void a_wrong_field_refuses_its_row_with_line_field_and_code(String code, String field, String value) {
        var report = world.check(file(row("70001"), row("70002", field + "=" + value)));

        assertThat(report.refused()).isOne();
        assertThat(report.applicable()).isFalse();
        assertThat(report.problems()).contains(Problem.of(code, value).at(field).on(3));
        assertThatThrownBy(() -> world.load(file(row("70001"), row("70002", field + "=" + value))))
                .isInstanceOf(Refused.class);
        assertThat(tableSum()).isZero();
    }

    @Test
    void a_text_longer_than_its_column_is_refused_and_quoted_only_in_part() {
        var report = world.check(file(row("70001", "PHONE=" + "8".repeat(41))));

        assertThat(report.problems())
                .containsExactly(
                        Problem.of("E-TOO-LONG", "8".repeat(40)).at("PHONE").on(2));
    }

    @Test
    void a_serial_number_twice_refuses_both_rows() {
        var report = world.check(file(row("70001"), row("70002"), row("70001")));

        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.problems()).extracting(Problem::code).containsOnly("E-SERIAL-DUPLICATE");
        assertThat(report.problems()).extracting(Problem::row).containsExactly(2, 4);
    }

    @Test
    void supervisors_in_a_circle_are_refused_also_across_file_and_roster() {
        world.load(file(row("70001"), row("70002", "SUPERVISOR_SERIAL=70001")));
        var report =
                world.check(file(row("70001", "SUPERVISOR_SERIAL=70003"), row("70003", "SUPERVISOR_SERIAL=70002")));

        assertThat(report.problems()).extracting(Problem::code).containsOnly("E-SUPERVISOR-CYCLE");
        assertThat(report.refused()).isEqualTo(2);
    }

    @Test
    void a_field_of_5000_characters_and_a_nul_refuse_their_rows() {
        var report = world.check(file(
                row("70001"), row("70002", "NAME=" + "x".repeat(5_000)), row("70003", "NAME=A\0B, C"), row("70004")));

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.problems())
                .extracting(Problem::code, Problem::field, Problem::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E-FIELD-LENGTH", "NAME", 3),
                        org.assertj.core.groups.Tuple.tuple("E-NUL", "NAME", 4));
    }

    @Test
    void files_that_are_no_roster_are_refused_as_a_whole() {
        refusedAs("E-FILE-EMPTY", new byte[0]);
        refusedAs("E-FILE-EMPTY", "SERIAL_NO,NAME\r\n".getBytes(StandardCharsets.UTF_8));
        refusedAs("E-COLUMN-MISSING", "SERIAL_NO,NAME\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8));
        refusedAs("E-FILE-ENCODING", new byte[] {'N', 'A', 'M', 'E', '\n', (byte) 0x81, (byte) 0x8D});
        assertThat(tableSum()).isZero();
    }

    @Test
    void a_million_rows_are_refused_with_little_memory_and_nothing_is_saved() {
        var row = "70001,DOE Jo,Sworn\n"; // a million of them are within the limit of bytes
        var huge = ("SERIAL_NO,NAME,EMPLOYEE_TYPE\n" + row.repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        refusedAs("E-FILE-ROWS", huge);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes ever allocated, so never more on the heap")
                .isLessThan(128L << 20);
        assertThat(tableSum()).isZero();
    }

    private void refusedAs(String code, byte[] file) {
        assertThatThrownBy(() -> world.check(file))
                .isInstanceOfSatisfying(
                        DivisionException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void nothing_is_saved_when_the_roster_changed_after_the_dry_run() {
        var file = file(row("70001"), row("70002"));
        ImportReport seen = world.check(file);
        world.load(file(row("70002")));

        assertThatThrownBy(() -> world.call(em -> new RosterLoading(em, new Organisations(em), world.clock())
                        .load(file, seen.mapping(), seen, false, 0)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("E-PLAN-CHANGED"));
        assertThat(world.roster(world.today())).hasSize(1);
    }

    @Test
    void the_report_survives_being_stored() {
        var report = world.check(file(row("70001"), row("70002", "WATCH=Dusk")));

        assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
    }

    @Test
    void eighty_percent_broken_rows_are_all_named() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(i % 5 == 0 ? row("7" + (1_000 + i)) : row("7" + (1_000 + i), "SUPERVISOR_SERIAL=X" + i));
        }
        var report = world.check(file(rows));

        assertThat(report.refused()).isEqualTo(800);
        assertThat(report.problems()).hasSize(800).allMatch(p -> p.code().equals("E-SUPERVISOR-UNKNOWN"));
    }
}
