package org.kcpd.division.personnel.query;

import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;

/** A member found by name or serial number, with today's place; ids are 0 for who has none. */
public record MemberHit(
        long memberId,
        String serialNo,
        String familyName,
        String givenName,
        MemberKind kind,
        String title,
        long elementId,
        long workSiteId,
        long watchId,
        DutyStatus status) {

    /** As it stands on lists: family name first. */
    public String name() {
        return PersonName.of(familyName, givenName);
    }
}
