package org.kcpd.division.personnel.boundary;

import org.kcpd.division.platform.usecase.Command;

/** Another target for one line; "keep" means the member's place on the effective date, as when it was added. */
public record ChangeLine(String key, long orderId, int seenVersion, long lineId, LineTarget target)
        implements Command {}
