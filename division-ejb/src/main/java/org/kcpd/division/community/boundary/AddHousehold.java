package org.kcpd.division.community.boundary;

import java.util.Optional;
import org.kcpd.division.platform.usecase.Command;

/**
 * People who live together and whom nobody has recorded as a household before.
 *
 * @param placeId where they live, empty for not known
 * @param note what to mind when one calls there, "" for nothing
 * @param ownUnitOnly nobody but the caller's own unit may know of it
 */
public record AddHousehold(String key, String name, Optional<Long> placeId, String note, boolean ownUnitOnly)
        implements Command {}
