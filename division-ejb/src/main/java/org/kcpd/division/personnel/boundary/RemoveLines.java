package org.kcpd.division.personnel.boundary;

import java.util.List;
import org.kcpd.division.platform.usecase.Command;

/** These lines go; a transfer request they took up waits again. */
public record RemoveLines(String key, long orderId, int seenVersion, List<Long> lineIds) implements Command {

    public RemoveLines {
        lineIds = List.copyOf(lineIds);
    }
}
