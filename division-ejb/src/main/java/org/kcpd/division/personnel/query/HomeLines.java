package org.kcpd.division.personnel.query;

import java.time.Instant;
import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Caller;

/**
 * What an area adds to a member's home page. Each area implements it for its own records as a CDI bean; the queries of all
 * become one statement.
 */
public interface HomeLines {

    /** How many lines of a sort are enough: the list page has them all. */
    int MOST_OF_A_KIND = 8;

    /**
     * A query of seven columns named kind, id, english, spanish, state, at, late: the sort of line (a word of small letters, the stem of its bundle keys), id, a title in
     * English and in Spanish, a state, an instant, and 1 where it is late. Titles never hold content.
     */
    SqlText lines(Caller caller, LocalDate today, Instant now);
}
