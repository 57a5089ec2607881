package org.kcpd.division.community.query;

import java.time.LocalDate;

/**
 * One thing a picker offers.
 *
 * @param also the name or address it was found by, where that is another one than the label; else ""
 * @param birthDate null where it is not known or not for this viewer
 * @param address where it lies, where the person lives; "" for not known
 */
public record SubjectHit(SubjectRef ref, String also, LocalDate birthDate, String address) {}
