package org.kcpd.division.personnel.boundary;

import jakarta.validation.constraints.NotNull;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.platform.usecase.Command;

/**
 * Writes an HR file into the roster.
 *
 * @param seen the report of the dry run that the user agreed to
 * @param stillWanted asked when all is written and nothing committed; throws when somebody wants it stopped
 */
public record LoadRoster(
        String key,
        @NotNull byte[] content,
        @NotNull ImportReport seen,
        boolean separateMissing,
        @NotNull Runnable stillWanted)
        implements Command {

    /** An import that nobody can stop. */
    public LoadRoster(String key, byte[] content, ImportReport seen) {
        this(key, content, seen, false, () -> {});
    }
}
