package org.kcpd.division.platform.operate;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.crypt.ClearText;
import org.kcpd.division.platform.crypt.ClearTextMove;
import org.kcpd.division.platform.crypt.ClearTexts;
import org.kcpd.division.platform.crypt.KeyRotation;
import org.kcpd.division.platform.crypt.KeyUse;
import org.kcpd.division.platform.job.TimerCall;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Refuses to start the product without the keys of what is stored, and encrypts what an earlier version left in clear text:
 * at every start, and every hour, because while nodes are replaced one by one the earlier version still writes.
 */
@Startup
@Singleton
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfidentialStart {
    private static final Logger LOG = Logger.getLogger(ConfidentialStart.class.getName());
    private static final String JOB = "clear-text";
    private static final int ROWS_AT_ONCE = 100;

    @Inject
    private KeyRotation rotation;

    @Inject
    private ClearTextMove move;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private TimerCall timer;

    @Inject
    @Any
    private Instance<ClearTexts> discovered;

    @PostConstruct
    void start() {
        refuseWithoutKeys(transaction.call(rotation::uses));
        moveAll();
    }

    /** @throws IllegalStateException naming the keys that stored values need and the key store does not have */
    static void refuseWithoutKeys(List<KeyUse> uses) {
        var missing =
                uses.stream().filter(use -> !use.known()).map(KeyUse::name).toList();
        if (!missing.isEmpty()) {
            var why = "The key store lacks " + String.join(", ", missing)
                    + ", under which confidential values are stored; give the product the key store they were written with.";
            LOG.log(Level.SEVERE, "The product does not start. {0}", why);
            throw new IllegalStateException(why);
        }
    }

    @Schedule(hour = "*", minute = "20", persistent = false)
    void look() {
        // without a lease: nodes that look at the same time wait for each other's rows, and then there are none left
        timer.survive(JOB, this::moveAll);
    }

    private void moveAll() {
        for (ClearTexts area : discovered) {
            area.columns().forEach(this::moveAll);
        }
    }

    private void moveAll(ClearText column) {
        int moved = 0;
        int lot;
        do {
            lot = transaction.call(() -> move.next(column, ROWS_AT_ONCE));
            moved += lot;
        } while (lot == ROWS_AT_ONCE);
        if (moved > 0) {
            LOG.log(Level.INFO, "Encrypted {0} values of {1} that stood in clear text", new Object[] {
                moved, column.table()
            });
        }
    }
}
