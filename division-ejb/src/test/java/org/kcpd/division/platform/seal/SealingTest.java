package org.kcpd.division.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.seal.Finding.Kind;

/** How rows get under a seal: in time, whole, once, and with an account that can do nothing else to them. */
class SealingTest {
    private final SealedAudit audit = new SealedAudit();

    @AfterEach
    void close() throws IOException {
        audit.close();
    }

    @Test
    void what_is_new_is_sealed_at_the_second_look_and_copied() throws IOException {
        audit.rows(3).round();
        assertThat(seals())
                .as("ids given a moment ago may still be on their way")
                .isZero();

        audit.round();
        assertThat(seals()).isEqualTo(1);
        assertThat(Files.readAllLines(audit.copy())).hasSize(1);

        audit.round().round();
        assertThat(seals()).as("nothing new, nothing sealed").isEqualTo(1);
    }

    @Test
    void a_transaction_that_commits_late_with_a_lower_id_is_waited_for() throws Exception {
        var inserted = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var late = pool.submit(() -> audit.pipeline().transaction().call(() -> {
                audit.write("late");
                inserted.countDown();
                return await(commit);
            }));
            inserted.await();
            audit.rows(2).round();
            var sealing = pool.submit(() -> audit.round());
            assertThatThrownBy(() -> sealing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            commit.countDown();
            late.get();
            sealing.get(20, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }

        assertThat(audit.number("select count(*) from audit_seal where ids = '1-3'"))
                .isEqualTo(1);
        assertThat(audit.verify().findings()).isEmpty();
    }

    private static Void await(CountDownLatch latch) {
        try {
            latch.await();
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rows_from_before_the_audit_was_sealed_are_taken_over_as_they_are() {
        audit.tamper("insert into audit_event (happened_at, use_case, outcome) values"
                + " ('2026-01-01', 'Old.one', 'ALLOWED'), ('2026-01-02', 'Old.two', 'ALLOWED')");
        audit.rows(1).seal();
        assertThat(audit.verify().findings()).isEmpty();

        audit.tamper("update audit_event set use_case = 'Old.other' where id = 1");
        assertThat(audit.verify().findings()).containsExactly(new Finding(Kind.ROWS_MOVED, 1, 1, 3));
    }

    @Test
    void a_verification_that_was_interrupted_goes_on_behind_the_last_seal_it_looked_at() {
        for (int i = 0; i < 5; i++) {
            audit.rows(4).seal();
        }
        audit.tamper("update audit_event set detail = 'x' where id in (2, 18)");
        var seen = new ArrayList<Verification>();
        assertThatThrownBy(() -> audit.verifier().verify(Verification.NOTHING_YET, sofar -> {
                    seen.add(sofar);
                    if (sofar.throughSeq() == 3) {
                        throw new IllegalStateException("the server was killed");
                    }
                }))
                .hasMessage("the server was killed");

        var whole = audit.verify(seen.get(2));

        assertThat(whole.throughSeq()).isEqualTo(5);
        assertThat(whole.rows()).isEqualTo(20);
        assertThat(whole.findings())
                .containsExactly(new Finding(Kind.ROW_CHANGED, 1, 2, 2), new Finding(Kind.ROW_CHANGED, 5, 18, 18));
        assertThat(audit.verify(whole).rows()).as("nothing is left to look at").isEqualTo(20);
    }

    @Test
    void a_copy_whose_last_line_was_torn_by_a_crash_is_mended_and_gone_on_with() throws IOException {
        audit.rows(2).seal();
        Files.writeString(audit.copy(), "2 3 4 2 3-4 torn", StandardOpenOption.APPEND);

        audit.restart().rows(2).seal();

        assertThat(Files.readAllLines(audit.copy())).hasSize(2);
        assertThat(audit.state().broken()).isEmpty();
        assertThat(audit.verify().findings()).isEmpty();
    }

    @Test
    void a_lost_copy_is_made_anew_from_the_database() throws IOException {
        audit.rows(2).seal().rows(2).seal();
        Files.delete(audit.copy());

        audit.restart().round();

        assertThat(Files.readAllLines(audit.copy())).hasSize(2);
        assertThat(audit.verify().findings()).isEmpty();
    }

    @Test
    void the_account_of_the_product_can_add_rows_and_seals_and_change_neither() throws SQLException {
        audit.rows(2).seal();
        String account = audit.db().accountWithoutDdl();
        var source = new MysqlDataSource();
        source.setUrl(audit.db().url());
        source.setUser(account);
        source.setPassword(account);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement
                    .executeQuery("select id from audit_event where id > 0 order by id limit 5 lock in share mode")
                    .close();
            for (String table : new String[] {"audit_event", "audit_seal"}) {
                for (String change : new String[] {
                    "update %s set row_count = 0",
                    "delete from %s",
                    "truncate table %s",
                    "drop table %s",
                    "alter table %s drop column row_count",
                    "replace into %s select * from %1$s"
                }) {
                    assertThatThrownBy(() -> statement.execute(change.formatted(table)))
                            .as(change.formatted(table))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
        }
    }

    private long seals() {
        return audit.number("select count(*) from audit_seal");
    }
}
