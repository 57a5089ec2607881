package org.kcpd.division.personnel.boundary;

/**
 * One open item of a member.
 *
 * @param kind as the port that knows it says, for example {@code transfer-endorsement}; also the stem of its bundle keys
 * @param title what a page shows: a number or a name, never content
 */
public record OpenItem(String kind, long id, String title, long memberId) {

    /** What tells it from every other item. */
    public String key() {
        return kind + ' ' + id;
    }
}
