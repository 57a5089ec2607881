package org.kcpd.division.community;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/** What is known of an organisation. @param neighbourhood the code on the map; texts are "" where nothing is known */
public record OrganisationFacts(
        String name,
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
        phone = Texts.stripped(phone);
        email = Texts.stripped(email);
        languages = Texts.stripped(languages);
        neighbourhood = Texts.stripped(neighbourhood);
    }

    /** @throws Refused E-REQUIRED, E-TOO-LONG */
    void check() {
        Texts.atMost(name, 160, "name");
        Texts.atMost(phone, 40, "phone");
        Texts.atMost(email, 254, "email");
        Texts.atMost(languages, 100, "languages");
        Texts.atMost(neighbourhood, 60, "neighbourhood");
        if (name.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("name");
        }
    }
}
