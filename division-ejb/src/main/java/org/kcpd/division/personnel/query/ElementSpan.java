package org.kcpd.division.personnel.query;

import java.time.LocalDate;

/** One version of an element: name, level, parent and address from a day on. @param to first day of the next one, null while open */
public record ElementSpan(ElementInfo info, LocalDate from, LocalDate to) {}
