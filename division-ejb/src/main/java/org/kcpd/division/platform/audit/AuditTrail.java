package org.kcpd.division.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a use case say what it is about; the pipeline writes the row. Outside a use case it says nothing. */
@ApplicationScoped
public class AuditTrail {

    /** The thing the use case is about; the last word holds. @param kind as in "PersonnelOrder" */
    public void subject(String kind, long id) {
        AuditRecord.current().ifPresent(audit -> audit.subject(kind, id));
    }

    /** A short sentence or numbers for the reader of the audit (no content, no secret); several are joined. */
    public void detail(String text) {
        AuditRecord.current().ifPresent(audit -> audit.detail(text));
    }

    /** How many rows left with this export, print or search. */
    public void rows(long count) {
        AuditRecord.current().ifPresent(audit -> audit.rows(count));
    }

    /** This time the sensitive read showed the caller nothing but what is their own, so it leaves no row. */
    public void own() {
        AuditRecord.current().ifPresent(AuditRecord::own);
    }
}
