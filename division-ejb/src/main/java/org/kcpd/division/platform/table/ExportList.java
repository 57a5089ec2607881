package org.kcpd.division.platform.table;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kcpd.division.platform.usecase.Command;

/**
 * Take a list away as a file.
 *
 * @param list the page it stands on
 * @param format {@code csv} or {@code xlsx}
 * @param query the address of exactly what was asked for, filters included
 * @param rows how many rows it has, counted as the list counts
 * @param more whether there are more than were counted
 */
public record ExportList(
        String key,
        @NotBlank @Size(max = 60) String list,
        @NotBlank @Size(max = 4) String format,
        String query,
        long rows,
        boolean more)
        implements Command {}
