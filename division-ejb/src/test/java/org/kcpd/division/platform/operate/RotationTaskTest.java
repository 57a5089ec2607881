package org.kcpd.division.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.KeyRotation;
import org.kcpd.division.platform.crypt.KeyStoreFile;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.job.StoppedContext;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Keys are rotated while readers and writers go on, and a rotation that was cut off goes on where it stopped. With
 * {@code -Ddivision.rotation.values=100000} as many values as the department will have in years.
 */
class RotationTaskTest {
    private static final int VALUES = Integer.getInteger("division.rotation.values", 3000);
    private static final int LOT = 100;

    /** More than the task takes in one transaction. */
    private static final int TWO_LOTS = 600;

    private TestDatabase db;
    private TestPipeline pipeline;
    private Secrets secrets;
    private RotationTask task;

    private void fill(int values) throws Exception {
        db = TestDatabase.fresh();
        pipeline = new TestPipeline(db, new BusinessClock(Clock.systemUTC()));
        var keys = pipeline.keys();
        secrets = new Secrets(pipeline.em(), keys);
        for (int from = 1; from <= values; from += LOT) {
            var lot = new LinkedHashMap<SecretPlace, String>();
            for (int id = from; id < from + LOT && id <= values; id++) {
                lot.put(note(id), "note " + id);
            }
            pipeline.transaction().call(() -> {
                secrets.keepNew(lot);
                return null;
            });
        }
        KeyStoreFile.addKey(db.keyStore(), db.keyStorePassword());
        task = new RotationTask(new KeyRotation(pipeline.em(), keys), keys, pipeline.transaction());
    }

    @AfterEach
    void drop() {
        db.close();
    }

    private static SecretPlace note(long id) {
        return new SecretPlace("note", id, "narrative");
    }

    @Test
    void every_value_comes_under_the_new_key_without_a_read_error() throws Exception {
        fill(VALUES);
        var over = new AtomicBoolean();
        var read = new AtomicLong();
        var readers = List.of(reader(over, read, 1), reader(over, read, 2));
        long begun = System.nanoTime();
        var result = task.run(StoppedContext.never(""));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        over.set(true);
        for (var reader : readers) {
            reader.get();
        }
        System.out.printf(
                "rotated %d values in %d ms (%d/s), %d reads meanwhile, 0 errors%n",
                VALUES, millis, VALUES * 1000L / Math.max(1, millis), read.get());
        assertThat(read.get()).isPositive();
        // what is written meanwhile comes under the new key by itself
        assertThat(result).matches("\\{\"key\":\"key-0002\",\"values\":\\d+,\"refused\":0}");
        assertThat(names()).containsExactly("key-0002");
        assertThat(text(VALUES)).isEqualTo("note " + VALUES);
    }

    @Test
    void one_that_was_stopped_goes_on_where_it_stopped_and_may_encrypt_anew() throws Exception {
        fill(TWO_LOTS);
        assertThatThrownBy(() -> task.run(StoppedContext.after(1))).isInstanceOf(Refused.class);
        assertThat(names()).containsExactly("key-0001", "key-0002");
        var before = content(TWO_LOTS);
        task.run(StoppedContext.never(""));
        assertThat(names()).containsExactly("key-0002");
        assertThat(content(TWO_LOTS)).as("only its key was wrapped anew").isEqualTo(before);
    }

    @Test
    void encrypting_anew_leaves_nothing_of_the_old_ciphertext_and_a_value_that_is_not_genuine_alone() throws Exception {
        fill(40);
        db.sql("update secret_value set owner_id = 999 where owner_id = 7");
        var before = content(8);
        assertThat(task.run(StoppedContext.never("fully")))
                .isEqualTo("{\"key\":\"key-0002\",\"values\":39,\"refused\":1}");
        assertThat(content(8)).isNotEqualTo(before);
        assertThat(text(8)).isEqualTo("note 8");
        assertThat(names()).containsExactly("key-0001", "key-0002");
    }

    @Test
    void without_the_key_of_a_stored_value_the_product_does_not_start() throws Exception {
        fill(3);
        var keys = pipeline.keys();
        var rotation = new KeyRotation(pipeline.em(), keys);
        ConfidentialStart.refuseWithoutKeys(pipeline.transaction().call(rotation::uses));
        db.sql("update secret_value set key_id = 'key-0009' where owner_id = 3");
        assertThatThrownBy(() -> ConfidentialStart.refuseWithoutKeys(
                        pipeline.transaction().call(rotation::uses)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks key-0009");
    }

    private CompletableFuture<Void> reader(AtomicBoolean over, AtomicLong read, int seed) {
        var random = new Random(seed);
        return CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                int id = 1 + random.nextInt(VALUES);
                if (random.nextInt(20) == 0) {
                    pipeline.transaction().call(() -> {
                        secrets.keep(note(id), "note " + id);
                        return null;
                    });
                }
                assertThat(text(id)).isEqualTo("note " + id);
                read.incrementAndGet();
            }
        });
    }

    private String text(long id) {
        return pipeline.transaction().call(() -> secrets.text(note(id))).orElseThrow();
    }

    private byte[] content(long id) {
        return pipeline.transaction().call(() -> (byte[]) pipeline.em()
                .createNativeQuery("select content from secret_value where owner_id = " + id)
                .getSingleResult());
    }

    private List<String> names() {
        List<?> names = pipeline.transaction().call(() -> pipeline.em()
                .createNativeQuery("select distinct key_id from secret_value order by key_id")
                .getResultList());
        return names.stream().map(Object::toString).toList();
    }
}
