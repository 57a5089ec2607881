package org.kcpd.division.platform.seal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.kcpd.division.platform.job.TaskContext;
import org.kcpd.division.platform.job.TaskKind;
import org.kcpd.division.platform.migrate.DataSourceConfig;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** Verifies the audit in the background. Run again after an interruption, it goes on behind the last seal it looked at. */
@ApplicationScoped
public class VerifyTask implements TaskKind {
    /** The stored name. */
    public static final String KIND = "audit-verify";

    private static final long BETWEEN_WRITES_NANOS = 2_000_000_000L;

    @Resource(lookup = DataSourceConfig.NAME)
    private DataSource database;

    @Inject
    private SealKeeper keeper;

    @Inject
    private Checks checks;

    @Inject
    private AuditAlarm alarm;

    @Inject
    private OwnTransaction transaction;

    protected VerifyTask() {}

    public VerifyTask(
            DataSource database, SealKeeper keeper, Checks checks, AuditAlarm alarm, OwnTransaction transaction) {
        this.database = database;
        this.keeper = keeper;
        this.checks = checks;
        this.alarm = alarm;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(TaskContext context) {
        Checks.Check check = transaction.call(() -> checks.begin(context.taskId()));
        long[] written = {System.nanoTime()};
        var verifier = new AuditVerifier(database, keeper.key(), keeper.file());
        Verification result = verifier.verify(check.result(), sofar -> {
            context.progress((int) sofar.throughSeq(), (int) sofar.lastSeq());
            if (context.cancelled() || System.nanoTime() - written[0] > BETWEEN_WRITES_NANOS) {
                save(check.id(), sofar);
                written[0] = System.nanoTime();
                context.stopIfCancelled();
            }
        });
        transaction.call(() -> {
            checks.save(check.id(), result, true);
            if (!result.sound()) {
                alarm.raise(result);
            }
            return null;
        });
        return "{\"check\":" + check.id() + "}";
    }

    private void save(long check, Verification sofar) {
        transaction.call(() -> {
            checks.save(check, sofar, false);
            return null;
        });
    }
}
