package org.kcpd.division.intake;

import org.kcpd.division.platform.Refused;

/**
 * Whom or what a request is about: records of persons, places and organisations, or, where there is no record yet, who and
 * where in words. Ids are 0 where there is none.
 */
public record RequestSubject(long personId, long placeId, long organisationId, String who, String where) {

    static final int LONGEST_WHO = 120;
    static final int LONGEST_WHERE = 200;

    /** @throws Refused E-TOO-LONG */
    public RequestSubject {
        who = who == null ? "" : who.strip();
        where = where == null ? "" : where.strip();
        if (who.length() > LONGEST_WHO) {
            throw Refused.of("E-TOO-LONG").field("who").args(LONGEST_WHO);
        }
        if (where.length() > LONGEST_WHERE) {
            throw Refused.of("E-TOO-LONG").field("where").args(LONGEST_WHERE);
        }
    }

    /** In words only. */
    public static RequestSubject described(String who, String where) {
        return new RequestSubject(0, 0, 0, who, where);
    }

    /** Whether it says nothing at all. */
    public boolean empty() {
        return personId == 0 && placeId == 0 && organisationId == 0 && who.isEmpty() && where.isEmpty();
    }
}
