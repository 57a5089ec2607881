package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Optional;

/** One audited act. @param changes JSON of old and new values, empty when no entity was changed */
public record AuditRow(
        long id,
        Instant happenedAt,
        String actorSerial,
        String useCase,
        String right,
        String outcome,
        String subjectKind,
        Optional<Long> subjectId,
        String incident,
        String detail,
        String changes) {}
