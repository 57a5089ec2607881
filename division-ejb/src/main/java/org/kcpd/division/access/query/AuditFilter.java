package org.kcpd.division.access.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which audit rows. Everything is optional; empty text means all.
 *
 * @param actorSerial who acted, exactly
 * @param subject the record it was about
 * @param act DO, READ, SEARCH, EXPORT, PRINT or SESSION
 * @param outcome ALLOWED, DENIED or FAILED
 * @param from first duty day
 * @param to last duty day
 */
public record AuditFilter(
        String actorSerial,
        Optional<Subject> subject,
        String act,
        String outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter("", Optional.empty(), "", "", Optional.empty(), Optional.empty());

    /** One record. @param kind as in "PersonnelOrder" */
    public record Subject(String kind, long id) {}

    /** Everything about one record. */
    public static AuditFilter about(String kind, long id) {
        return new AuditFilter("", Optional.of(new Subject(kind, id)), "", "", Optional.empty(), Optional.empty());
    }

    AuditFilter onlyAct(String wanted) {
        return new AuditFilter(actorSerial, subject, wanted, outcome, from, to);
    }
}
