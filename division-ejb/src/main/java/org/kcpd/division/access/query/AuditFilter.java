package org.kcpd.division.access.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which audit rows. Everything is optional; empty text means all.
 *
 * @param actorSerial who acted, exactly
 * @param subjectKind what it was about, as in "PersonnelOrder"
 * @param outcome ALLOWED, DENIED or FAILED
 * @param from first duty day
 * @param to last duty day
 */
public record AuditFilter(
        String actorSerial,
        String subjectKind,
        Optional<Long> subjectId,
        String outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter("", "", Optional.empty(), "", Optional.empty(), Optional.empty());
}
