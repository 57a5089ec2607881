package org.kcpd.division.platform.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

/** Confidential values in the database: kept, read, replaced, and refused wherever somebody moved them. */
class SecretsTest {
    private TestDatabase db;
    private TestPipeline pipeline;
    private Secrets secrets;

    @BeforeEach
    void lay() {
        db = TestDatabase.fresh();
        pipeline = new TestPipeline(db, new BusinessClock(Clock.systemUTC()));
        secrets = pipeline.secrets();
    }

    @AfterEach
    void drop() {
        db.close();
    }

    private static SecretPlace note(long id) {
        return new SecretPlace("note", id, "narrative");
    }

    @Test
    void a_text_is_kept_replaced_and_forgotten() {
        assertThat(text(note(1))).isEmpty();
        keep(note(1), "first ñ");
        keep(note(1), "second");
        keep(note(2), "");
        assertThat(text(note(1))).contains("second");
        assertThat(text(note(2))).contains("");
        in(() -> {
            secrets.drop(note(1));
            return null;
        });
        assertThat(text(note(1))).isEmpty();
    }

    @Test
    void many_new_texts_are_kept_at_once() {
        var many = new LinkedHashMap<SecretPlace, String>();
        for (int i = 1; i <= 100; i++) {
            many.put(note(i), "text " + i);
        }
        in(() -> {
            secrets.keepNew(many);
            return null;
        });
        many.forEach((place, text) -> assertThat(text(place)).contains(text));
    }

    @Test
    void an_attachment_is_kept_to_its_last_byte_up_to_a_size() {
        var attachment = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(attachment);
        var place = new SecretPlace("note", 1, "attachment-1");
        in(() -> {
            try {
                secrets.keep(place, new ByteArrayInputStream(attachment));
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
            return null;
        });
        assertThat(in(() -> secrets.bytes(place)).orElseThrow()).isEqualTo(attachment);
        assertThatThrownBy(() -> in(() -> {
                    secrets.keep(place, new byte[Secrets.LARGEST + 1]);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("E-TOO-LARGE"));
    }

    @Test
    void a_row_that_somebody_moved_swapped_or_replayed_is_refused() {
        keep(note(1), "of one");
        keep(note(2), "of two");
        db.sql("create table stolen as select * from secret_value where owner_id = 1");
        keep(note(1), "of one, later");
        db.sql("update secret_value s join stolen o on o.owner_id = s.owner_id"
                + " set s.content = o.content, s.wrapped_key = o.wrapped_key");
        refused(note(1));

        db.sql(
                "delete from secret_value where owner_id = 2",
                "update secret_value set owner_id = 2 where owner_id = 1");
        refused(note(2));
        db.sql("update secret_value set owner_id = 1, owner_column = 'other'");
        refused(new SecretPlace("note", 1, "other"));
    }

    @Test
    void a_value_whose_key_is_gone_is_refused_and_the_product_does_not_start() throws Exception {
        keep(note(1), "text");
        db.sql(
                "update secret_value set wrapped_key = replace(wrapped_key, 'key-0001', 'key-0009'), key_id = 'key-0009'");
        refused(note(1));
        assertThat(in(() -> new KeyRotation(pipeline.em(), pipeline.keys()).uses()))
                .anyMatch(use -> use.name().equals("key-0009") && !use.known() && use.values() == 1);
    }

    @Test
    void another_node_that_added_a_key_is_understood_without_a_restart() throws Exception {
        assertThat(text(note(1))).isEmpty();
        var here = secrets;
        KeyStoreFile.addKey(db.keyStore(), db.keyStorePassword());
        in(() -> {
            pipeline.secrets().keep(note(1), "under the new key");
            return null;
        });
        Thread.sleep(2100); // the file is looked at every other second at most
        assertThat(in(() -> here.text(note(1)))).contains("under the new key");
    }

    @Test
    void clear_text_of_an_earlier_version_is_moved_lot_by_lot() {
        db.sql(
                "create table note (id bigint primary key, narrative varchar(200) null)",
                "insert into note values (1, 'one'), (2, null), (3, 'three'), (4, ''), (5, 'five')");
        var move = new ClearTextMove(pipeline.em(), secrets);
        var column = ClearText.of("note", "narrative");
        assertThat(in(() -> move.next(column, 2))).isEqualTo(2);
        assertThat(text(note(5))).as("not yet").isEmpty();
        assertThat(in(() -> move.next(column, 2))).isEqualTo(1);
        assertThat(in(() -> move.next(column, 2))).isZero();
        assertThat(text(note(1))).contains("one");
        assertThat(text(note(5))).contains("five");
        assertThat(in(() -> pipeline.em()
                                .createNativeQuery("select count(*) from note where narrative <> ''")
                                .getSingleResult())
                        .toString())
                .isEqualTo("0");
    }

    private void keep(SecretPlace place, String text) {
        in(() -> {
            secrets.keep(place, text);
            return null;
        });
    }

    private Optional<String> text(SecretPlace place) {
        return in(() -> secrets.text(place));
    }

    private void refused(SecretPlace place) {
        assertThatThrownBy(() -> text(place))
                .isInstanceOfSatisfying(
                        Unavailable.class, refused -> assertThat(refused.code()).isEqualTo("E-SECRET"));
    }

    private <T> T in(Supplier<T> work) {
        return pipeline.transaction().call(work);
    }
}
