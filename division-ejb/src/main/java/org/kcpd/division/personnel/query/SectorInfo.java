package org.kcpd.division.personnel.query;

import java.time.LocalDate;

/** A sector of a work site. @param closedOn null while open */
public record SectorInfo(
        long id,
        long workSiteId,
        String code,
        String name,
        LocalDate openedOn,
        LocalDate closedOn,
        boolean exists,
        int version) {}
