package org.kcpd.division.platform.usecase;

/**
 * What one use case is asked to do; always a record. Its Bean Validation constraints are checked before the use case runs.
 *
 * <p>A command with the key of an earlier one of the same caller has no second effect: it gets the first one's answer, so
 * a double click, a retry after a lost answer and a repeated form post are all harmless. Hence the answer of a use case
 * with a command is {@code void}, {@code long}, {@code int}, {@code boolean} or {@code String}.
 */
public interface Command {
    /** The longest key. */
    int KEY_LENGTH = 64;

    /** Made by the client, once per intention (a UUID made when the form was opened); empty for "never repeated". */
    String key();
}
