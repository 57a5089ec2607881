package org.kcpd.division.intake;

import java.time.LocalDate;
import java.util.Locale;
import org.kcpd.division.platform.Refused;

/** A code with its name in both languages, as an administrator opens one. */
public record CodeName(String code, String english, String spanish) {
    private static final int LONGEST = 120;

    /** @throws Refused E-REQUIRED, E-FORM, E-TOO-LONG beside the field */
    public CodeName {
        code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        english = name(english, "english");
        spanish = name(spanish, "spanish");
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
            throw Refused.of("E-FORM").field("code");
        }
    }

    private static String name(String text, String field) {
        var name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            throw Refused.of("E-REQUIRED").field(field);
        }
        if (name.length() > LONGEST) {
            throw Refused.of("E-TOO-LONG").field(field).args(LONGEST);
        }
        return name;
    }

    /** The first day without it. @throws Refused E-CODE-CLOSED when it has one, E-DATE when it is not after the beginning */
    static LocalDate closing(LocalDate opened, LocalDate closed, LocalDate on) {
        if (closed != null) {
            throw Refused.of("E-CODE-CLOSED");
        }
        if (on == null || !on.isAfter(opened)) {
            throw Refused.of("E-DATE").field("on");
        }
        return on;
    }
}
