package org.kcpd.division.community.query;

import java.time.Instant;
import org.kcpd.division.community.OrganisationType;

/**
 * A household or an organisation on a list.
 *
 * @param type null for a household
 * @param address "" where it is not known
 * @param people how many belong to it whom the viewer may know of
 */
public record GatheringRow(
        long id, String name, OrganisationType type, String address, int people, boolean closed, Instant addedAt) {}
