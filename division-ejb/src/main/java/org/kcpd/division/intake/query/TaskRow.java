package org.kcpd.division.intake.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.personnel.query.PersonRef;

/**
 * One task of a list.
 *
 * @param aboutKind the sort of record it is about, "" for none; {@code aboutId} its number
 * @param late whether its day is past
 * @param may what the caller may do now
 */
public record TaskRow(
        long id,
        int version,
        String title,
        TaskState state,
        PersonRef owner,
        PersonRef creator,
        long unitId,
        long siteId,
        String aboutKind,
        long aboutId,
        LocalDate dueOn,
        Instant createdAt,
        boolean late,
        Set<TaskVisibility.Act> may) {

    /** What people call it by. */
    public String number() {
        return "T-" + id;
    }
}
