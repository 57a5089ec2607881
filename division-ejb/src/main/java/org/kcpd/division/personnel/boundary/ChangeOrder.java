package org.kcpd.division.personnel.boundary;

import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.platform.usecase.Command;

/** Other words or another day for an order that is not submitted. */
public record ChangeOrder(String key, long orderId, int seenVersion, OrderHead head) implements Command {}
