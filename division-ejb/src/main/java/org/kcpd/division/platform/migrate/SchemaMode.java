package org.kcpd.division.platform.migrate;

import java.util.Arrays;
import java.util.Locale;

/** What the product does about its schema when it starts: setting {@code division.migrate}. */
public enum SchemaMode {
    /** Bring it up to date (embedded default, tests): the account may create tables. */
    MIGRATE,
    /** Refuse to start unless it is up to date (production): the account may not. */
    VALIDATE,
    /** Look away (repair by hand). */
    OFF;

    /** @throws IllegalArgumentException naming the allowed words */
    public static SchemaMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "division.migrate is \"" + word + "\"; it must be one of " + Arrays.toString(values())));
    }
}
