package org.kcpd.division.platform.job;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A background task as its starter sees it.
 *
 * @param done steps done of {@code total}; a total of 0 means "not known yet"
 * @param result what the kind answered (JSON), once DONE
 * @param problem bundle key of the refusal that failed it, for example {@code E-FILE-EMPTY}; {@code E-FAULT} with an
 *     incident for a fault of the program
 */
public record TaskStatus(
        long id,
        String kind,
        TaskState state,
        long startedBy,
        Instant createdAt,
        Optional<Instant> finishedAt,
        String fileName,
        int done,
        int total,
        boolean cancelAsked,
        Optional<String> result,
        Optional<String> problem,
        Optional<String> incident) {

    private static final Set<String> PASSING = Set.of("E-DATABASE", "E-UNSURE", "E-BUSY", "E-FAULT");

    /** Whether it ended for a reason that may be gone now: then running it again is worth a try. */
    public boolean worthAgain() {
        return state == TaskState.INTERRUPTED
                || state == TaskState.CANCELLED
                || problem.filter(PASSING::contains).isPresent();
    }
}
