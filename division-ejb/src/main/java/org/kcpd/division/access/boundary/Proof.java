package org.kcpd.division.access.boundary;

/**
 * What an identity provider has proven, before anybody knows which member it is.
 *
 * @param issuer which provider, as it is named in the settings
 * @param subject the provider's own unchanging name for the person, compared byte by byte
 * @param match what is looked for in the roster at the first sign-in, empty when the provider did not say
 */
public record Proof(String issuer, String subject, String match) {
    private static final int LONGEST = 255;

    /** @throws IllegalArgumentException for a subject no provider may give: empty, too long, or not printable ASCII */
    public Proof {
        if (subject == null || subject.isEmpty() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("a subject has 1 to " + LONGEST + " characters");
        }
        if (!subject.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
            throw new IllegalArgumentException("a subject is printable ASCII");
        }
        match = match == null ? "" : match.strip();
    }
}
