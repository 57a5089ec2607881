package org.kcpd.division.intake.boundary;

import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.platform.usecase.Caller;

/** A sort of record that notes and tasks may be about. Each area implements it for its own records as a CDI bean. */
public interface WorkSubject {

    /** As the audit calls it, and the stored name. */
    String kind();

    /** What a caller may do about one of them; empty when there is none, or they may not know of it. */
    Optional<Circle> circle(Caller caller, long id);

    /** Something new was written about one of them. */
    void noted(long id, long noteId, Instant at);

    /** What people call it, for a mail: a number, never content. */
    String number(long id);

    /** Its page, below the product's root. */
    String page(long id);
}
