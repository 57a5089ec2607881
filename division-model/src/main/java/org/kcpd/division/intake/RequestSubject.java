package org.kcpd.division.intake;

import org.kcpd.division.community.SubjectKind;

/**
 * Whom or what a request is about: records of persons, households, places and organisations, or, where there is no record yet, who and
 * where in words. Ids are 0 where there is none.
 */
public record RequestSubject(
        long personId, long householdId, long placeId, long organisationId, String who, String where) {

    static final int LONGEST_WHO = 120;
    static final int LONGEST_WHERE = 200;

    /** @throws org.kcpd.division.platform.Refused E-TOO-LONG */
    public RequestSubject {
        who = who == null ? "" : who.strip();
        where = where == null ? "" : where.strip();
        Words.atMost(who, LONGEST_WHO, "who");
        Words.atMost(where, LONGEST_WHERE, "where");
    }

    /** In words only. */
    public static RequestSubject described(String who, String where) {
        return new RequestSubject(0, 0, 0, 0, who, where);
    }

    /** Whether it says nothing at all. */
    public boolean empty() {
        return personId == 0
                && householdId == 0
                && placeId == 0
                && organisationId == 0
                && who.isEmpty()
                && where.isEmpty();
    }

    /** The same records, in other words. @throws org.kcpd.division.platform.Refused E-TOO-LONG */
    public RequestSubject saying(String newWho, String newWhere) {
        return new RequestSubject(personId, householdId, placeId, organisationId, newWho, newWhere);
    }

    /** The record of a kind it names, 0 for none. */
    public long id(SubjectKind kind) {
        return switch (kind) {
            case PERSON -> personId;
            case HOUSEHOLD -> householdId;
            case PLACE -> placeId;
            case ORGANISATION -> organisationId;
        };
    }

    /** The same with another record of a kind, 0 for none. */
    public RequestSubject with(SubjectKind kind, long id) {
        return switch (kind) {
            case PERSON -> new RequestSubject(id, householdId, placeId, organisationId, who, where);
            case HOUSEHOLD -> new RequestSubject(personId, id, placeId, organisationId, who, where);
            case PLACE -> new RequestSubject(personId, householdId, id, organisationId, who, where);
            case ORGANISATION -> new RequestSubject(personId, householdId, placeId, id, who, where);
        };
    }
}
