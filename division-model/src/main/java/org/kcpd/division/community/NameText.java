package org.kcpd.division.community;

import java.util.Objects;
import org.kcpd.division.platform.Refused;

/** A name as it is written. */
public record NameText(NameKind kind, String family, String given) {

    public NameText {
        Objects.requireNonNull(kind, "kind");
        family = family == null ? "" : family.strip();
        given = given == null ? "" : given.strip();
    }

    /** @throws Refused E-REQUIRED, E-TOO-LONG */
    void check() {
        if (family.isEmpty() && given.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("familyName");
        }
        if (family.length() > PersonName.LONGEST || given.length() > PersonName.LONGEST) {
            throw Refused.of("E-TOO-LONG").field("familyName").args(PersonName.LONGEST);
        }
    }

    /** Family name first, as on every list. */
    public String shown() {
        return family.isEmpty() ? given : given.isEmpty() ? family : family + ", " + given;
    }
}
