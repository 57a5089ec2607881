package org.kcpd.division.platform.operate;

import java.util.List;
import org.kcpd.division.platform.crypt.KeyUse;
import org.kcpd.division.platform.job.LeasedJob;
import org.kcpd.division.platform.mail.OutboxState;
import org.kcpd.division.platform.mail.UnsentMail;
import org.kcpd.division.platform.migrate.SchemaStatus;

/**
 * The running system on one page.
 *
 * @param database name and version of the database server
 */
public record SystemState(
        SchemaStatus.Versions schema,
        String database,
        OutboxState mail,
        List<UnsentMail> unsent,
        List<OperatedTask> tasks,
        List<LeasedJob> jobs,
        List<KeyUse> keys) {

    /** How many confidential values are not under the newest key. */
    public long valuesToRotate() {
        return keys.stream()
                .filter(key -> !key.current())
                .mapToLong(KeyUse::values)
                .sum();
    }
}
