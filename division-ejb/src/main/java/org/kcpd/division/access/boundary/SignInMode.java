package org.kcpd.division.access.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How members prove who they are, one way per installation ({@code division.signin}). */
public enum SignInMode {
    /** Serial number and password of our own accounts: training, and where nothing else is there. */
    BUILT_IN,
    /** Name and password of the department's directory. */
    LDAP,
    /** OpenID Connect: the intranet portal's identity provider. */
    OIDC,
    /** A reverse proxy of the portal that says in a header who has signed in there. */
    HEADER;

    /** Whether this product asks for a password itself. */
    public boolean asksPassword() {
        return this == BUILT_IN || this == LDAP;
    }

    /** The mode a setting names. @throws IllegalArgumentException naming the words that are allowed */
    static SignInMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("division.signin is \"" + word + "\"; it is one of "
                        + Arrays.stream(values()).map(SignInMode::word).collect(Collectors.joining(", "))));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
