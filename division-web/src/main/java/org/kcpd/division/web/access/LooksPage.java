package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;
import org.kcpd.division.platform.NotFound;

/** Who looked at one record and who changed it; the address names it by kind and number. */
@Named("looks")
@RequestScoped
public class LooksPage extends AuditList {
    private static final List<String> ACTS = List.of();

    @Inject
    private AuditQuery query;

    @Override
    List<AuditRow> read(AuditFilter filter, AuditCursor behind) {
        AuditFilter.Subject record = filter.subject().orElseThrow(() -> new NotFound("AuditRecord", 0));
        return query.about(record.kind(), record.id(), behind, SIZE);
    }

    /** There is no question to fill in: without its record, this page is not there. */
    @Override
    Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public List<String> getActs() {
        return ACTS;
    }
}
