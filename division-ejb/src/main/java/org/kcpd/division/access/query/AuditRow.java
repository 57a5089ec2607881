package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;

/**
 * One audited act.
 *
 * @param actorName empty for the system and for nobody known
 * @param rowCount how many rows were handed out, for searches, exports and prints
 * @param changes JSON of old and new values, empty when no entity was changed
 */
public record AuditRow(
        long id,
        Instant happenedAt,
        String actorSerial,
        String actorName,
        String useCase,
        String right,
        String act,
        String outcome,
        String subjectKind,
        Optional<Long> subjectId,
        Optional<Long> rowCount,
        String incident,
        String detail,
        String changes) {

    /** What operating needs and nothing else: when, which use case, how it ended, the incident. */
    AuditRow technical() {
        return new AuditRow(
                id,
                happenedAt,
                "",
                "",
                useCase,
                "",
                act,
                outcome,
                "",
                Optional.empty(),
                Optional.empty(),
                incident,
                "",
                "");
    }
}
