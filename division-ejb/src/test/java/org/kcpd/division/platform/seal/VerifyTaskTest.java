package org.kcpd.division.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.job.StoppedContext;
import org.kcpd.division.platform.seal.Finding.Kind;

/** The same verification as a background task and as a command. */
class VerifyTaskTest {
    private final SealedAudit audit = new SealedAudit();

    @BeforeEach
    void fill() {
        audit.rows(3).seal().rows(3).seal().rows(3).seal();
    }

    @AfterEach
    void close() throws IOException {
        audit.close();
    }

    @Test
    void a_task_keeps_what_it_found() {
        audit.tamper("delete from audit_event where id = 5");

        assertThat(audit.task().run(StoppedContext.never(""))).isEqualTo("{\"check\":1}");

        assertThat(audit.checks()).singleElement().satisfies(check -> {
            assertThat(check.finishedAt()).isPresent();
            assertThat(check.result().rows()).isEqualTo(8);
            assertThat(check.result().findings()).containsExactly(new Finding(Kind.ROWS_MISSING, 2, 5, 5));
        });
        assertThat(audit.number("select count(*) from outbox_mail where recipient = 'privacy@kcpd.example'"
                        + " and subject like '%1 findings'"))
                .as("somebody is told")
                .isEqualTo(1);
    }

    @Test
    void a_task_that_was_stopped_goes_on_where_it_was() {
        audit.tamper("update audit_event set detail = 'x' where id = 2");
        assertThatThrownBy(() -> audit.task().run(StoppedContext.after(2))).isInstanceOf(Refused.class);
        assertThat(audit.checks()).singleElement().satisfies(check -> {
            assertThat(check.finishedAt()).isEmpty();
            assertThat(check.result().throughSeq()).isEqualTo(2);
        });

        audit.task().run(StoppedContext.never(""));

        assertThat(audit.checks()).singleElement().satisfies(check -> {
            assertThat(check.result().throughSeq()).isEqualTo(3);
            assertThat(check.result().rows()).isEqualTo(9);
            assertThat(check.result().findings()).containsExactly(new Finding(Kind.ROW_CHANGED, 1, 2, 2));
        });
    }

    @Test
    void the_command_ends_with_0_when_all_is_well_and_prints_its_rate() {
        assertThat(command("0")).isZero();
        assertThat(said())
                .startsWith("audit-verify: sound; 9 rows, 0 of them not sealed yet, through seal 3")
                .contains("rows/s");
    }

    @Test
    void the_command_ends_with_1_and_names_the_place() {
        audit.tamper("delete from audit_event where id = 5");

        assertThat(command("0")).isEqualTo(1);
        assertThat(said()).contains("audit-verify: WRONG ROWS_MISSING seal 2 from 5 to 5");
        assertThat(command("2")).as("behind seal 2 nothing is wrong").isZero();
    }

    @Test
    void the_command_ends_with_2_when_it_cannot_verify() {
        assertThat(command("x")).isEqualTo(2);
        assertThat(VerifyCommand.run(Map.of(), new String[] {"key", "copy", "0"}, print(), print()))
                .isEqualTo(2);
        assertThat(said()).contains("DIVISION_DB_URL is not set");
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private PrintStream print() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int command(String from) {
        var database = audit.db();
        var environment = Map.of(
                "DIVISION_DB_URL", database.url(),
                "DIVISION_DB_USER", database.user(),
                "DIVISION_DB_PASSWORD", database.password());
        String[] arguments = {database.auditKey().toString(), audit.copy().toString(), from};
        return VerifyCommand.run(environment, arguments, print(), print());
    }
}
