package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;

/** The audit trail, as much of it as the member may see. */
@Named("audit")
@RequestScoped
public class AuditPage extends AuditList {
    private static final List<String> ACTS = List.of("DO", "READ", "SEARCH", "EXPORT", "PRINT", "SESSION");

    @Inject
    private AuditQuery query;

    @Override
    List<AuditRow> read(AuditFilter filter, AuditCursor behind) {
        return query.page(filter, behind, SIZE);
    }

    @Override
    public List<String> getActs() {
        return ACTS;
    }
}
