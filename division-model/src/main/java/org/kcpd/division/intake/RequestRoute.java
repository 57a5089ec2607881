package org.kcpd.division.intake;

import java.util.List;

/**
 * Where a request goes: what the router proposes, and what a supervisor may change.
 *
 * @param unitId the unit, an element with a discipline
 * @param siteId the work site, 0 when the unit's supervisors decide
 * @param why the reasons, codes of the bundles, in the order in which they were found
 */
public record RequestRoute(long unitId, long siteId, List<String> why) {
    public RequestRoute {
        why = List.copyOf(why);
    }
}
