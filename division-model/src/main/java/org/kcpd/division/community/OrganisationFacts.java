package org.kcpd.division.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * What is known of an organisation.
 *
 * @param aliases other names people call it by
 * @param neighbourhood the code on the map; texts are "" where nothing is known
 */
public record OrganisationFacts(
        String name,
        List<String> aliases,
        OrganisationType type,
        Optional<Long> placeId,
        String phone,
        String email,
        String languages,
        String neighbourhood,
        Optional<LocalDate> closedOn) {

    public OrganisationFacts {
        Objects.requireNonNull(type, "type");
        name = Texts.stripped(name);
        aliases = aliases.stream()
                .map(Texts::stripped)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        phone = Texts.stripped(phone);
        email = Texts.stripped(email);
        languages = Texts.stripped(languages);
        neighbourhood = Texts.stripped(neighbourhood);
    }

    /** @throws Refused E-REQUIRED, E-TOO-LONG */
    void check() {
        Texts.atMost(name, 160, "name");
        aliases.forEach(alias -> Texts.atMost(alias, 160, "aliases"));
        Texts.atMost(phone, 40, "phone");
        Texts.atMost(email, 254, "email");
        Texts.atMost(languages, 100, "languages");
        Texts.atMost(neighbourhood, 60, "neighbourhood");
        if (name.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("name");
        }
    }

    /** The same at another place. */
    public OrganisationFacts at(Optional<Long> place) {
        return new OrganisationFacts(name, aliases, type, place, phone, email, languages, neighbourhood, closedOn);
    }
}
