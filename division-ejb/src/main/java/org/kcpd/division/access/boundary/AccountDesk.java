package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Opens the accounts of the built-in sign-in, and unlinks accounts from the subject of an identity provider. */
@Stateless
@UseCase
public class AccountDesk {
    @Inject
    private Accounts accounts;

    @Inject
    private AuditTrail audit;

    /** @return the member's id; @throws NotFound no such serial number */
    @Requires(Right.ACCOUNT_KEEP)
    public long open(OpenAccount command) {
        long memberId = accounts.open(command.serialNo().strip(), command.password());
        audit.subject("Member", memberId);
        return memberId;
    }

    /** Opens the training sign-ins, or gives them this password. @throws NotFound no such serial number */
    @Requires(Right.ACCOUNT_KEEP)
    public void openAll(OpenAccounts command) {
        accounts.openAll(command.serials(), command.password());
        audit.detail(command.serials().size() + " accounts");
    }

    /** The next first sign-in links anew. @throws NotFound no such account; @throws Refused E-NOT-LINKED */
    @Requires(Right.ACCOUNT_KEEP)
    public void unlink(UnlinkAccount command) {
        accounts.unlink(command.memberId());
        audit.subject("Member", command.memberId());
        audit.detail(command.reason().strip());
    }
}
