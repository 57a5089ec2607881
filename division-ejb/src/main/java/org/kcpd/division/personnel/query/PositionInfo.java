package org.kcpd.division.personnel.query;

import java.time.LocalDate;

/** A position. @param closedOn null while open */
public record PositionInfo(
        long id, String code, String name, LocalDate openedOn, LocalDate closedOn, boolean exists, int version) {}
