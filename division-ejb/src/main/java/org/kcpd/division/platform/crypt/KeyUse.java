package org.kcpd.division.platform.crypt;

/**
 * How many values a key of the key store wraps.
 *
 * @param current whether it wraps what is written now; @param known whether the key store has it
 */
public record KeyUse(String name, long values, boolean current, boolean known) {}
