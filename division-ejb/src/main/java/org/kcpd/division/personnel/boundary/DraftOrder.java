package org.kcpd.division.personnel.boundary;

import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.platform.usecase.Command;

/**
 * Write a new order, empty or already with one line per member.
 *
 * @param serials serial numbers of the members to move; may be empty
 * @param target where they shall go; needed when there are serials
 */
public record DraftOrder(String key, OrderHead head, List<String> serials, Optional<LineTarget> target)
        implements Command {

    public DraftOrder {
        serials = List.copyOf(serials);
    }

    /** Without lines. */
    public DraftOrder(String key, OrderHead head) {
        this(key, head, List.of(), Optional.empty());
    }
}
