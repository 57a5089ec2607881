package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.seal.Checks;
import org.kcpd.division.platform.seal.SealingState;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Whether the audit is what it was: the latest verifications, and whether it is being sealed. */
@Stateless
@UseCase(readOnly = true)
public class AuditStateQuery {
    private static final int MOST = 20;

    @Inject
    private Checks checks;

    @Inject
    private SealingState sealing;

    /** @param broken why nothing is sealed on the node that was asked, empty when it is; {@code checks}: newest first */
    public record AuditState(String broken, List<Checks.Check> checks) {
        public AuditState {
            checks = List.copyOf(checks);
        }
    }

    @Requires(Right.AUDIT_READ)
    public AuditState state() {
        return new AuditState(sealing.broken().orElse(""), checks.latest(MOST));
    }
}
