package org.kcpd.division.platform.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;

class DatabaseRefusalsTest {
    private static final SQLException DEADLOCK = new SQLException("Deadlock found", "40001", 1213);
    private static final SQLException LOST = new SQLException("Communications link failure", "08S01", 0);

    private final DatabaseRefusals refusals = new DatabaseRefusals();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1062 | Duplicate entry '7-1' for key 'assignment.assignment_open' | E-OVERLAP",
                "1062 | Duplicate entry '7-1-2026-01-01-1' for key 'assignment_start' | E-OVERLAP",
                "3819 | Check constraint 'strength_bounds' is violated. | E-STRENGTH",
                "4025 | CONSTRAINT `strength_bounds` failed for `division`.`strength` | E-STRENGTH",
                "1406 | Data too long for column 'reason' at row 1 | E-TOO-LONG",
                "1205 | Lock wait timeout exceeded; try restarting transaction | E-BUSY",
                "0 | Error in allocating a connection. Cause: Connection could not be allocated because: refused | E-DATABASE"
            })
    void both_databases_say_it_differently_and_we_say_it_once(int error, String message, String code) {
        var thrown = new EJBException(new PersistenceException(new SQLException(message, null, error)));

        assertThat(refusals.translate(thrown)).map(DivisionException::code).contains(code);
    }

    @Test
    void what_no_rule_explains_is_a_fault() {
        assertThat(refusals.translate(new SQLException("Duplicate entry for key 'unknown'", "23000", 1062)))
                .isEmpty();
        assertThat(refusals.translate(new SQLException("You have an error in your SQL syntax", "42000", 1064)))
                .isEmpty();
        assertThat(refusals.translate(new NullPointerException())).isEmpty();
    }

    @Test
    void a_refusal_of_ours_is_found_in_any_wrapping() {
        var ours = Refused.of("E-OVERLAP");

        assertThat(refusals.translate(new EJBException(new RuntimeException(ours))))
                .contains(ours);
    }

    @Test
    void a_race_lost_in_the_database_is_a_conflict_that_names_the_thing() {
        assertThat(refusals.translate(new OptimisticLockException("stale", null, new Thing())))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal).isInstanceOf(Conflict.class);
                    assertThat(((Conflict) refusal).kind()).isEqualTo("Thing");
                    assertThat(((Conflict) refusal).id()).isEqualTo(7);
                });
    }

    @Test
    void a_lock_conflict_is_always_worth_a_repetition_until_the_member_has_waited_enough() {
        assertThat(refusals.repeatable(new PersistenceException(DEADLOCK), false, Duration.ZERO))
                .isTrue();
        assertThat(refusals.repeatable(new PersistenceException(DEADLOCK), false, Duration.ofSeconds(25)))
                .isFalse();
        assertThat(refusals.repeatable(Refused.of("E-OVERLAP"), true, Duration.ZERO))
                .isFalse();
        assertThat(refusals.repeatable(new IllegalStateException(), true, Duration.ZERO))
                .isFalse();
    }

    @Test
    void a_lost_connection_is_worth_one_only_when_twice_is_harmless() {
        assertThat(refusals.repeatable(LOST, true, Duration.ZERO)).isTrue();
        assertThat(refusals.repeatable(LOST, false, Duration.ZERO)).isFalse();
        assertThat(refusals.repeatable(LOST, true, Duration.ofSeconds(6))).isFalse();
        assertThat(refusals.repeatable(new EJBException(new RollbackException("commit")), true, Duration.ZERO))
                .isTrue();
        assertThat(refusals.repeatable(new EJBException(new RollbackException("commit")), false, Duration.ZERO))
                .isFalse();
    }

    @Test
    void a_commit_without_an_answer_is_not_called_unsaved() {
        var lost = new EJBException(new RollbackException("commit"));

        assertThat(refusals.unsure(lost)).isTrue();
        assertThat(refusals.unsure(LOST)).isFalse();
        assertThat(refusals.translate(lost).orElseThrow().code()).isEqualTo("E-UNSURE");
    }

    private static final class Thing {
        @SuppressWarnings("unused")
        private final long id = 7;
    }
}
