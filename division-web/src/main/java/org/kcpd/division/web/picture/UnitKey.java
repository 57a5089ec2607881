package org.kcpd.division.web.picture;

import org.kcpd.division.picture.boundary.UnitChoice;
import org.kcpd.division.platform.Refused;

/** A unit at a site in one value of a choice. */
final class UnitKey {

    private UnitKey() {}

    static String of(long unit, long site) {
        return unit + "-" + site;
    }

    /** @throws Refused E-REQUIRED when none is chosen */
    static UnitChoice read(String key, String field) {
        if (key == null || !key.matches("\\d{1,18}-\\d{1,18}")) {
            throw Refused.of("E-REQUIRED").field(field);
        }
        var parts = key.split("-");
        return new UnitChoice(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
