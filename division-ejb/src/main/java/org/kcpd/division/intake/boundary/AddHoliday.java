package org.kcpd.division.intake.boundary;

import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** A day without work. */
public record AddHoliday(String key, LocalDate day, String name) implements Command {}
