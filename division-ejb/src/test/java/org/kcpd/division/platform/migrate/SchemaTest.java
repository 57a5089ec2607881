package org.kcpd.division.platform.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kcpd.division.testdb.TestDatabase;

class SchemaTest {

    @Test
    void an_empty_database_is_refused_with_the_way_out() {
        try (var database = TestDatabase.empty()) {
            var schema = new Schema(database.dataSource());

            assertThatThrownBy(schema::validate)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("at schema none")
                    .hasMessageContaining("0001")
                    .hasMessageContaining("migrate");
        }
    }

    @Test
    void scripts_run_once_and_then_the_schema_is_accepted() {
        try (var database = TestDatabase.empty()) {
            var schema = new Schema(database.dataSource());

            assertThat(schema.migrate()).isPositive();
            assertThat(schema.migrate()).isZero();
            assertThat(schema.version()).contains(schema.expected());
            assertThatCode(schema::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void a_script_changed_after_it_ran_is_refused() {
        try (var database = TestDatabase.fresh()) {
            database.sql("update flyway_schema_history set checksum = checksum + 1 where version = '0001'");

            assertThatThrownBy(new Schema(database.dataSource())::validate)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("0001");
        }
    }

    @Test
    void a_newer_schema_is_accepted_by_this_version() {
        try (var database = TestDatabase.fresh()) {
            var schema = new Schema(database.dataSource());
            var expected = schema.expected();
            database.sql(
                    """
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    select max(installed_rank) + 1, '9001', 'of the next version', 'SQL', 'V9001__next.sql', 1, 'x', 1, 1
                      from flyway_schema_history""");

            assertThatCode(schema::validate).doesNotThrowAnyException();
            assertThat(schema.version()).contains("9001");
            assertThat(schema.expected()).isEqualTo(expected);
            assertThat(new SchemaStatus.Versions("9001", expected).sufficient()).isTrue();
            assertThat(new SchemaStatus.Versions(Schema.NONE, expected).sufficient())
                    .isFalse();
        }
    }

    @Test
    void the_command_migrates_with_the_account_it_is_given() {
        try (var database = TestDatabase.empty()) {
            var environment = Map.of(
                    "DIVISION_DB_URL", database.url(),
                    "DIVISION_DB_USER", database.user(),
                    "DIVISION_DB_PASSWORD", database.password());
            var said = new ByteArrayOutputStream();

            assertThat(MigrateCommand.run(environment, print(said), print(said)))
                    .isZero();
            assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("migrate: schema none -> ");
            assertThatCode(new Schema(database.dataSource())::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void the_command_says_in_one_line_what_is_missing_or_wrong() {
        var said = new ByteArrayOutputStream();

        assertThat(MigrateCommand.run(Map.of("DIVISION_DB_URL", "x"), print(said), print(said)))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("migrate: DIVISION_DB_USER is not set");

        said.reset();
        var unreachable = Map.of(
                "DIVISION_DB_URL", "jdbc:mysql://127.0.0.1:1/division?connectTimeout=500",
                "DIVISION_DB_USER", "u",
                "DIVISION_DB_PASSWORD", "p");
        assertThat(MigrateCommand.run(unreachable, print(said), print(said))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .startsWith("migrate: ")
                .hasLineCount(1);
    }

    @Test
    void the_months_of_the_audit_are_made_ahead_and_rows_that_came_before_their_month_move_into_it() {
        try (var database = TestDatabase.fresh()) {
            var schema = new Schema(database.dataSource());
            database.sql("insert into audit_event (happened_at, use_case, outcome) values"
                    + " (utc_timestamp() + interval 40 day, 'Early.bird', 'ALLOWED')");

            assertThat(schema.makeMonthsAhead()).isGreaterThanOrEqualTo(AuditPartitions.MONTHS_AHEAD);
            assertThat(schema.makeMonthsAhead()).as("once").isZero();
            assertThat(number(database, "select count(*) from audit_event partition (p_later)"))
                    .isZero();
            assertThat(number(database, "select count(*) from audit_event")).isEqualTo(1);
            database.sql("insert into audit_event (happened_at, use_case, outcome) values"
                    + " (utc_timestamp() + interval 10 year, 'Nobody.migrated', 'ALLOWED')");
            assertThat(number(database, "select count(*) from audit_event partition (p_later)"))
                    .isEqualTo(1);
        }
    }

    private static long number(TestDatabase database, String sql) {
        return database.call(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Test
    void the_mode_is_one_of_three_words() {
        assertThat(SchemaMode.of(" validate ")).isEqualTo(SchemaMode.VALIDATE);
        assertThatThrownBy(() -> SchemaMode.of("maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maybe")
                .hasMessageContaining("MIGRATE");
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
