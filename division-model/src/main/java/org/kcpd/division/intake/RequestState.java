package org.kcpd.division.intake;

/** How far a service request has come (domain section 3). What may be done in each is declared in {@link RequestMachine}. */
public enum RequestState {
    /** Filed; it waits for a supervisor of the unit the router proposed. */
    NEW,
    /** A supervisor has looked at it: it waits in the queue of its unit and site. */
    TRIAGED,
    /** Given to a member who has not yet accepted it. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Sent to another unit, whose supervisor triages it. */
    REDIRECTED,
    /** Opened again within 90 days; it waits as if triaged. */
    REOPENED,
    CLOSED,
    /** It asks for the same as another one, which goes on. */
    DUPLICATE,
    DECLINED;

    /** Whether somebody still has something to do about it. */
    public boolean open() {
        return this != CLOSED && this != DUPLICATE && this != DECLINED;
    }

    /** Whether a supervisor has to say where it goes. */
    public boolean awaitsTriage() {
        return this == NEW || this == REDIRECTED;
    }

    /** Whether nobody has yet begun: its clock runs. */
    public boolean unanswered() {
        return open() && this != IN_PROGRESS;
    }
}
