package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/** One step of a transfer request as the caller saw it. @param reason "" where none is asked for */
public record TransferStep(String key, long requestId, int seenVersion, String reason) implements Command {

    /** A step that needs no reason. */
    public TransferStep(String key, long requestId, int seenVersion) {
        this(key, requestId, seenVersion, "");
    }
}
