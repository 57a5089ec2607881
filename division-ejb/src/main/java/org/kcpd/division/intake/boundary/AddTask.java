package org.kcpd.division.intake.boundary;

import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/**
 * Something to do until a day.
 *
 * @param aboutKind the sort of record it is about, "" for none; {@code aboutId} its number
 * @param ownerSerial a member of the unit, "" for the unit's queue
 */
public record AddTask(String key, String aboutKind, long aboutId, String title, String ownerSerial, LocalDate dueOn)
        implements Command {}
