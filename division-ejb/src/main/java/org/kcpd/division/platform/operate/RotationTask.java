package org.kcpd.division.platform.operate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.Optional;
import org.kcpd.division.platform.crypt.KeyRotation;
import org.kcpd.division.platform.crypt.KeySource;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Rotates the keys of confidential values in the background, while the product is used. Run again after an interruption it
 * does what is left. Nobody gets to read anything by it.
 */
@ApplicationScoped
public class RotationTask implements TaskKind {
    /** The stored name. */
    public static final String KIND = "key-rotation";

    /** The parameter that also encrypts the values anew. */
    static final String FULLY = "fully";

    private static final int KEYS_AT_ONCE = 500;
    private static final int VALUES_AT_ONCE = 8;
    private static final int TRIES = 5;
    private static final int PASSES = 5;

    @Inject
    private KeyRotation rotation;

    @Inject
    private KeySource keys;

    @Inject
    private OwnTransaction transaction;

    protected RotationTask() {}

    /** Outside the container. */
    public RotationTask(KeyRotation rotation, KeySource keys, OwnTransaction transaction) {
        this.rotation = rotation;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        var ring = keys.refresh();
        boolean fully = context.parameters().equals(FULLY);
        long left = transaction.call(rotation::left);
        long done = 0;
        long refused;
        int pass = 0;
        do {
            refused = 0;
            Optional<KeyRotation.Mark> behind = Optional.empty();
            do {
                var lot = lot(behind, fully);
                behind = lot.last();
                done += lot.done();
                refused += lot.refused();
                context.progress(Math.toIntExact(Math.min(done, left)), Math.toIntExact(Math.max(left, 1)));
                context.stopIfCancelled();
            } while (behind.isPresent());
            // who had the old key in hand may have written behind the mark
        } while (++pass < PASSES && transaction.call(rotation::left) > refused);
        return Json.createObjectBuilder()
                .add("key", ring.current())
                .add("values", done)
                .add("refused", refused)
                .build()
                .toString();
    }

    /** A lot that met a lock or lost its connection is done again: nothing of it was kept. */
    private KeyRotation.Lot lot(Optional<KeyRotation.Mark> behind, boolean fully) {
        for (int tries = 1; ; tries++) {
            try {
                return transaction.call(() -> rotation.next(behind, fully ? VALUES_AT_ONCE : KEYS_AT_ONCE, fully));
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
