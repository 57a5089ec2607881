package org.kcpd.division.community;

import java.util.Locale;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * An address and the point it lies at.
 *
 * @param name what people call it, "" for nothing
 * @param unit of a building with several, "" for none
 * @param point empty while nobody has given one
 */
public record PlaceFacts(
        String name,
        String street,
        String unit,
        String city,
        String state,
        String postalCode,
        Optional<GeoPoint> point) {

    /** Where a place lies unless something else is said. */
    public static final String CITY = "Kansas City";

    public static final String STATE = "MO";

    public PlaceFacts {
        name = Texts.stripped(name);
        street = Texts.stripped(street);
        unit = Texts.stripped(unit);
        city = Texts.stripped(city);
        city = city.isEmpty() ? CITY : city;
        state = Texts.stripped(state);
        state = state.isEmpty() ? STATE : state.toUpperCase(Locale.ROOT);
        postalCode = Texts.stripped(postalCode);
    }

    /** @throws Refused E-REQUIRED without a street, E-TOO-LONG, E-FORM a state or postal code that is none, E-POINT */
    public void check() {
        Texts.atMost(name, 120, "name");
        Texts.atMost(street, 160, "street");
        Texts.atMost(unit, 20, "unit");
        Texts.atMost(city, 80, "city");
        if (street.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("street");
        }
        if (!state.matches("[A-Z]{2}")) {
            throw Refused.of("E-FORM").field("state");
        }
        if (!postalCode.isEmpty() && !postalCode.matches("\\d{5}(-\\d{4})?")) {
            throw Refused.of("E-FORM").field("postalCode");
        }
        point.ifPresent(GeoPoint::check);
    }

    /** By which the same address is found again. */
    public String key() {
        return AddressKeys.of(street, unit, city);
    }
}
