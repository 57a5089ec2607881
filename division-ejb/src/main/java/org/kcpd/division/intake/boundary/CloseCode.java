package org.kcpd.division.intake.boundary;

import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** A reason or an outcome that can no longer be chosen. @param on the first day without it */
public record CloseCode(String key, long codeId, LocalDate on) implements Command {}
