package org.kcpd.division.platform.table;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Writes down that a list leaves the product, before its first byte does. What is in it the list's own query decides. */
@Stateless
@UseCase
public class ListExports {
    @Inject
    private AuditTrail audit;

    /** No export without this: when it cannot be written, there is no file. */
    @Requires(Right.OWN_SETTINGS)
    @Sensitive(AuditAct.EXPORT)
    public void begin(ExportList command) {
        audit.detail(
                command.list() + "." + command.format() + (command.query().isEmpty() ? "" : "?" + command.query()));
        if (command.more()) {
            audit.detail("more rows than were counted");
        }
        audit.rows(command.rows());
    }
}
