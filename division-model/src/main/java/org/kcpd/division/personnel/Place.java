package org.kcpd.division.personnel;

import java.util.Optional;

/**
 * Where and as what a member serves, on both axes: the functional line (element, position, title, supervisor) and the
 * work site (site, sector, watch, hours). Ids are row ids; 0 stands for no sector and no supervisor, "" for no text.
 */
public record Place(
        long elementId,
        long workSiteId,
        long sectorId,
        long watchId,
        long positionId,
        String title,
        String dutyHours,
        String daysOff,
        String radioNo,
        long supervisorId) {

    /** @throws IllegalArgumentException when element, site, watch, position or title is missing */
    public Place {
        if (elementId <= 0 || workSiteId <= 0 || watchId <= 0 || positionId <= 0) {
            throw new IllegalArgumentException("a place has an element, a work site, a watch and a position");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a place has a rank or title");
        }
    }

    public Optional<Long> sector() {
        return sectorId == 0 ? Optional.empty() : Optional.of(sectorId);
    }

    public Optional<Long> supervisor() {
        return supervisorId == 0 ? Optional.empty() : Optional.of(supervisorId);
    }

    /** The same place held in another position. */
    public Place withPosition(long position) {
        return new Place(
                elementId, workSiteId, sectorId, watchId, position, title, dutyHours, daysOff, radioNo, supervisorId);
    }
}
