package org.kcpd.division.intake.query;

import java.time.LocalDate;

/**
 * One reason or outcome as an administrator sees it.
 *
 * @param kind REASON, CLOSE or DECLINE
 * @param discipline of a reason, "" else; {@code urgency}: likewise
 * @param closedOn the first day without it, null while it may be chosen
 */
public record CodeRow(
        String kind, Coded code, String discipline, String urgency, boolean discreet, LocalDate closedOn) {

    /** A day without work. */
    public record Holiday(LocalDate day, String name) {}
}
