package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.time.LocalTime;

/** A watch. @param closedOn null while open */
public record WatchInfo(
        long id,
        String code,
        String name,
        LocalTime startsAt,
        LocalTime endsAt,
        int order,
        LocalDate openedOn,
        LocalDate closedOn,
        boolean exists,
        int version) {}
