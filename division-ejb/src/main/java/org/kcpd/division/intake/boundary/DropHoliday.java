package org.kcpd.division.intake.boundary;

import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** A coming day on which there is work after all. */
public record DropHoliday(String key, LocalDate day) implements Command {}
