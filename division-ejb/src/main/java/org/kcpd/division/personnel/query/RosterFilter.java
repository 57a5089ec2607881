package org.kcpd.division.personnel.query;

import java.util.Optional;
import org.kcpd.division.personnel.DutyStatus;

/**
 * What to show of the roster; every part is optional and all that are given must hold.
 *
 * @param text words of the name, or the beginning of the serial number; "" for all
 * @param workSiteId 0 for all
 * @param elementId with everything below it; 0 for all
 * @param watchId 0 for all
 * @param title exact rank or title; "" for all
 * @param credential code of a credential valid on the day; "" for all
 * @param status empty for everybody who is not separated
 * @param language ISO code; "" for all
 */
public record RosterFilter(
        String text,
        long workSiteId,
        long elementId,
        long watchId,
        String title,
        String credential,
        Optional<DutyStatus> status,
        String language) {

    /** Everybody on the roster. */
    public static final RosterFilter ALL = new RosterFilter("", 0, 0, 0, "", "", Optional.empty(), "");

    /** One part of the city's house only. */
    public static RosterFilter of(long workSiteId, long elementId, long watchId) {
        return new RosterFilter("", workSiteId, elementId, watchId, "", "", Optional.empty(), "");
    }
}
