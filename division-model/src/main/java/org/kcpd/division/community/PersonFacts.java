package org.kcpd.division.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * What is known of a person beside how they are reached.
 *
 * @param names none for somebody unknown or anonymous
 * @param birthDate or, where it is not known, {@code ageBand}: about how old they seemed
 * @param languages ISO codes joined by commas ("es,vi"), "" for not known
 */
public record PersonFacts(
        Recognition known,
        List<NameText> names,
        Optional<LocalDate> birthDate,
        Optional<AgeBand> ageBand,
        String languages,
        ContactSafety contactSafe,
        ReachBy reachBy) {

    /** Nobody is older. */
    static final int OLDEST = 120;

    private static final int LONGEST_LANGUAGES = 100;

    public PersonFacts {
        Objects.requireNonNull(known, "known");
        names = List.copyOf(names);
        languages = languages == null ? "" : languages.strip();
        contactSafe = contactSafe == null ? ContactSafety.UNASKED : contactSafe;
        reachBy = reachBy == null ? ReachBy.ANY : reachBy;
    }

    /**
     * @throws Refused E-REQUIRED a known person without a legal or used name, E-ANONYMOUS a name of somebody anonymous,
     *     E-NAME-TWICE, E-TOO-LONG, E-BIRTH-DATE in the future or longer ago than anybody lives
     */
    void check(LocalDate today) {
        names.forEach(NameText::check);
        if (languages.length() > LONGEST_LANGUAGES) {
            throw Refused.of("E-TOO-LONG").field("languages").args(LONGEST_LANGUAGES);
        }
        if (known == Recognition.KNOWN && names.stream().allMatch(name -> name.kind() == NameKind.ALIAS)) {
            throw Refused.of("E-REQUIRED").field("familyName");
        }
        if (known == Recognition.ANONYMOUS && !names.isEmpty()) {
            throw Refused.of("E-ANONYMOUS").field("familyName");
        }
        for (NameKind once : List.of(NameKind.LEGAL, NameKind.USED)) {
            if (names.stream().filter(name -> name.kind() == once).count() > 1) {
                throw Refused.of("E-NAME-TWICE").field("familyName");
            }
        }
        if (birthDate
                .filter(day -> day.isAfter(today) || day.isBefore(today.minusYears(OLDEST)))
                .isPresent()) {
            throw Refused.of("E-BIRTH-DATE").field("birthDate");
        }
    }

    /** The name one goes by: the used one, else the legal one; "" for none. */
    public String shownName() {
        return names.stream()
                .filter(name -> name.kind() == NameKind.USED)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> name.kind() == NameKind.LEGAL)
                        .findFirst())
                .or(() -> names.stream().findFirst())
                .map(NameText::shown)
                .orElse("");
    }
}
