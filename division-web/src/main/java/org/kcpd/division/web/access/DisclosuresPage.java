package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;

/** The disclosure log: searches, exports and prints. */
@Named("disclosures")
@RequestScoped
public class DisclosuresPage extends AuditList {
    private static final List<String> ACTS = List.of("SEARCH", "EXPORT", "PRINT");

    @Inject
    private AuditQuery query;

    @Override
    List<AuditRow> read(AuditFilter filter, AuditCursor behind) {
        return query.disclosures(filter, behind, SIZE);
    }

    @Override
    public List<String> getActs() {
        return ACTS;
    }
}
