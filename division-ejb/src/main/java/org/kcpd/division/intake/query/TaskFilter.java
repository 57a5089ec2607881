package org.kcpd.division.intake.query;

import java.util.Optional;
import org.kcpd.division.intake.TaskState;

/** What to show of the tasks. @param text in the title; "" for all */
public record TaskFilter(Show show, String text, Optional<TaskState> state, boolean late) {

    /** Which of the tasks one sees. */
    public enum Show {
        ALL,
        /** Those the caller has in hand. */
        IN_HAND,
        /** Those of the caller's unit at their site that nobody has in hand. */
        QUEUE,
        /** Those the caller made. */
        MADE
    }

    public TaskFilter {
        text = text == null ? "" : text.strip();
    }

    public static TaskFilter of(Show show) {
        return new TaskFilter(show, "", Optional.empty(), false);
    }
}
