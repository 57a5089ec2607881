package org.kcpd.division.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.seal.Finding.Kind;

/**
 * What somebody with every right on the database can do to the audit, and that each of it is found where it was done. Three
 * seals over ids 1-20, 21-40 and 41-60, of which id 30 was rolled back.
 */
class AuditTamperingTest {
    private static final String COLUMNS = "happened_at, actor_id, actor_serial, use_case, right_name, act, outcome,"
            + " subject_kind, subject_id, row_count, incident, detail, changes";

    private static SealedAudit audit;

    @BeforeAll
    static void lay() {
        audit = new SealedAudit();
        audit.rows(20).seal();
        audit.rows(9);
        assertThatThrownBy(() -> audit.pipeline().transaction().call(() -> {
                    audit.write("02010");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        audit.rows(10).seal().rows(20).seal();
        audit.tamper(
                "create table rows_kept as select * from audit_event",
                "create table seals_kept as select * from audit_seal");
    }

    @AfterAll
    static void drop() throws IOException {
        audit.close();
    }

    @BeforeEach
    void soundAtFirst() {
        assertThat(audit.verify().findings()).isEmpty();
    }

    @AfterEach
    void putBack() {
        audit.tamper(
                "truncate table audit_event",
                "insert into audit_event select * from rows_kept",
                "truncate table audit_seal",
                "insert into audit_seal select * from seals_kept");
    }

    private static List<Finding> found() {
        var verification = audit.verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.millis()).as("within a minute").isLessThan(60_000);
        return verification.findings();
    }

    @Test
    void an_untouched_audit_is_sound_and_a_rolled_back_id_is_no_gap() {
        var verification = audit.verify();

        assertThat(verification.sound()).isTrue();
        assertThat(verification.rows()).isEqualTo(59);
        assertThat(verification.throughSeq()).isEqualTo(3);
        assertThat(audit.number("select count(*) from audit_seal where ids = '21-29,31-40'"))
                .isEqualTo(1);
    }

    @Test
    void tampering_1_an_edited_row() {
        audit.tamper("update audit_event set detail = 'nothing' where id = 33");

        assertThat(found()).containsExactly(new Finding(Kind.ROW_CHANGED, 2, 33, 33));
    }

    @Test
    void tampering_2_a_deleted_row() {
        audit.tamper("delete from audit_event where id between 25 and 27");

        assertThat(found()).containsExactly(new Finding(Kind.ROWS_MISSING, 2, 25, 27));
    }

    @Test
    void tampering_3_two_rows_that_changed_places() {
        audit.tamper(
                "update audit_event set id = 1000 where id = 22",
                "update audit_event set id = 22 where id = 24",
                "update audit_event set id = 24 where id = 1000");

        assertThat(found()).containsExactly(new Finding(Kind.ROWS_MOVED, 2, 21, 40));
    }

    @Test
    void tampering_4_an_inserted_row_in_a_gap_and_behind_the_last_seal() {
        audit.tamper(
                "insert into audit_event (id, %s) select 30, %s from rows_kept where id = 5"
                        .formatted(COLUMNS, COLUMNS),
                "insert into audit_event (%s) select %s from rows_kept where id = 6".formatted(COLUMNS, COLUMNS));
        long behind = audit.number("select max(id) from audit_event");

        assertThat(found())
                .containsExactly(
                        new Finding(Kind.ROW_ADDED, 2, 30, 30), new Finding(Kind.ROW_CHANGED, 0, behind, behind));
    }

    @Test
    void tampering_4b_a_row_copied_with_its_stamp_is_refused_by_the_table() {
        assertThatThrownBy(() -> audit.tamper("insert into audit_event (id, %1$s, nonce, stamp)".formatted(COLUMNS)
                        + " select 5000, %s, nonce, stamp from rows_kept where id = 6".formatted(COLUMNS)))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("audit_event_nonce");

        audit.tamper("alter table audit_event drop key audit_event_nonce");
        try {
            assertThat(found()).containsExactly(new Finding(Kind.INDEX_MISSING, 0, 0, 0));
        } finally {
            audit.tamper("alter table audit_event add unique key audit_event_nonce (nonce, happened_at)");
        }
    }

    @Test
    void tampering_5_a_cut_tail_with_and_without_its_seals() {
        audit.tamper("delete from audit_event where id > 50");
        assertThat(found()).containsExactly(new Finding(Kind.ROWS_MISSING, 3, 51, 60));

        audit.tamper("delete from audit_event where id > 40", "delete from audit_seal where seq = 3");
        assertThat(found())
                .containsExactly(new Finding(Kind.SEALS_MISSING, 3, 3, 3), new Finding(Kind.ROWS_MISSING, 3, 41, 60));
    }

    @Test
    void tampering_6_everything_emptied() {
        audit.tamper("truncate table audit_event", "truncate table audit_seal");

        assertThat(found())
                .contains(new Finding(Kind.SEALS_MISSING, 1, 1, 3))
                .anySatisfy(finding -> assertThat(finding).isEqualTo(new Finding(Kind.ROWS_MISSING, 1, 1, 29)))
                .anySatisfy(finding -> assertThat(finding).isEqualTo(new Finding(Kind.ROWS_MISSING, 2, 31, 60)));
    }

    @Test
    void tampering_7_an_old_seal_played_again() {
        audit.tamper(
                "insert into audit_seal select 4, first_id, last_id, row_count, ids, root, previous, sealed_at, mac"
                        + " from seals_kept where seq = 2");
        assertThat(found()).containsExactly(new Finding(Kind.SEAL_CHANGED, 4, 21, 40));

        audit.tamper(
                "delete from audit_seal where seq >= 3",
                "insert into audit_seal select 3, first_id, last_id, row_count, ids, root, previous, sealed_at, mac"
                        + " from seals_kept where seq = 2");
        assertThat(found()).containsExactly(new Finding(Kind.SEAL_CHANGED, 3, 21, 40));
    }

    @Test
    void tampering_8_an_edited_seal() {
        audit.tamper("update audit_seal set ids = '21-28,31-40', row_count = 18 where seq = 2");
        assertThat(found()).containsExactly(new Finding(Kind.SEAL_CHANGED, 2, 21, 40));

        audit.tamper("update audit_seal set sealed_at = sealed_at + interval 1 hour where seq = 1");
        assertThat(found()).first().isEqualTo(new Finding(Kind.SEAL_CHANGED, 1, 1, 20));
    }

    @Test
    void tampering_9_a_deleted_seal() {
        audit.tamper("delete from audit_seal where seq = 2");

        assertThat(found()).contains(new Finding(Kind.SEALS_MISSING, 2, 2, 2));
    }

    @Test
    void tampering_10_a_row_moved_to_another_interval() {
        audit.tamper("update audit_event set id = 30 where id = 12");

        assertThat(found())
                .containsExactly(new Finding(Kind.ROWS_MISSING, 1, 12, 12), new Finding(Kind.ROW_ADDED, 2, 30, 30));
    }

    @Test
    void tampering_11_an_older_state_put_back_and_gone_on_with() throws IOException {
        audit.tamper("delete from audit_event where id > 40", "delete from audit_seal where seq = 3");
        audit.rows(5).restart().seal().seal();

        assertThat(audit.state().broken()).as("nothing is sealed over it").isPresent();
        assertThat(audit.number("select max(seq) from audit_seal")).isEqualTo(2);
        assertThat(found())
                .contains(new Finding(Kind.SEALS_MISSING, 3, 3, 3))
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.ROWS_MISSING));
    }

    @Test
    void tampering_12_another_time_and_another_actor() {
        audit.tamper(
                "update audit_event set happened_at = happened_at - interval 1 day where id = 3",
                "update audit_event set actor_id = 8, actor_serial = '90001' where id = 55",
                "update audit_event set stamp = null, nonce = null, outcome = 'DENIED' where id = 56");

        assertThat(found()).contains(new Finding(Kind.ROW_CHANGED, 1, 3, 3), new Finding(Kind.ROW_CHANGED, 3, 55, 56));
    }

    @Test
    void an_edited_copy_is_found_as_well() throws IOException {
        var lines = Files.readAllLines(audit.copy());
        var changed = new ArrayList<>(lines);
        changed.set(1, lines.get(1).replace("21-29,31-40", "21-29,31-39"));
        try {
            Files.write(audit.copy(), changed);
            assertThat(found()).containsExactly(new Finding(Kind.COPY_DIFFERS, 2, 21, 40));

            changed.set(1, "rubbish");
            Files.write(audit.copy(), changed);
            assertThat(found()).containsExactly(new Finding(Kind.COPY_BROKEN, 0, 2, 2));
        } finally {
            Files.write(audit.copy(), lines, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }
}
