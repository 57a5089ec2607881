package org.kcpd.division.personnel.boundary;

import java.util.List;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.platform.usecase.Command;

/** Write an order that grants approved transfer requests, one or many. */
public record PrepareTransferOrder(String key, OrderHead head, List<Long> requestIds) implements Command {

    public PrepareTransferOrder {
        requestIds = List.copyOf(requestIds);
    }
}
