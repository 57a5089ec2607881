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
}
