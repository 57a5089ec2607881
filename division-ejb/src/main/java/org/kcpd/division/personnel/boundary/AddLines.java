package org.kcpd.division.personnel.boundary;

import java.util.List;
import org.kcpd.division.platform.usecase.Command;

/** One line for each of these members, all to the same target. Row n of a refusal is the n-th serial number, from 1. */
public record AddLines(String key, long orderId, int seenVersion, List<String> serials, LineTarget target)
        implements Command {

    public AddLines {
        serials = List.copyOf(serials);
    }
}
