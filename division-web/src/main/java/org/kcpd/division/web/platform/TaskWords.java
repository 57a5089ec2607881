package org.kcpd.division.web.platform;

import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.job.TaskStatus;

/** How pages speak of a background task. */
final class TaskWords {

    private TaskWords() {}

    /** What it does and to which file. */
    static String title(TaskStatus status, Messages texts) {
        String kind = texts.name("task.kind", status.kind());
        return status.fileName().isEmpty() ? kind : kind + ": " + status.fileName();
    }

    /** The colour of a state. */
    static String tone(TaskState state) {
        return switch (state) {
            case QUEUED, RUNNING -> "info";
            case DONE -> "ok";
            case CANCELLED, INTERRUPTED -> "warn";
            case FAILED -> "bad";
        };
    }

    /** How far it is, 0 while nobody knows how much there is to do. */
    static int percent(TaskStatus status) {
        return status.total() == 0 ? 0 : Math.min(100, status.done() * 100 / status.total());
    }
}
