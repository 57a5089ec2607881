package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/** One step of an order as the caller saw it. @param reason "" where none is asked for */
public record OrderStep(String key, long orderId, int seenVersion, String reason) implements Command {

    /** A step that needs no reason. */
    public OrderStep(String key, long orderId, int seenVersion) {
        this(key, orderId, seenVersion, "");
    }
}
