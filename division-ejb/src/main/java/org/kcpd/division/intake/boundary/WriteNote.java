package org.kcpd.division.intake.boundary;

import java.util.List;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.platform.usecase.Command;

/**
 * Writes a note about a record.
 *
 * @param supplements the note it puts right or goes on with, 0 for none
 * @param text what is written; {@code @02500} names a member who is told of it
 */
public record WriteNote(
        String key,
        String aboutKind,
        long aboutId,
        NoteClass noteClass,
        long supplements,
        String text,
        List<FilePart> files)
        implements Command {
    public WriteNote {
        files = List.copyOf(files);
    }
}
