package org.kcpd.division.intake;

/** What somebody does to a service request; each is one row of its history. */
public enum RequestVerb {
    /** A supervisor sees to its urgency and puts it into the queue of its unit and site. */
    TRIAGE,
    /** A supervisor gives it to a member of the unit. */
    ASSIGN,
    /** A member of the unit takes it in hand. */
    ACCEPT,
    /** Whoever has it puts it back into the queue. */
    RELEASE,
    /** To another unit, with a reason. */
    REDIRECT,
    /** It asks for the same as an earlier one. */
    DUPLICATE,
    DECLINE,
    CLOSE,
    /** Within 90 days. */
    REOPEN,
    /** An order that moves its owner says who has it from a day on. */
    HAND_OVER,
    /** Nobody's step: it was filed, and the first row of its history says so. */
    FILE,
    /** What the subject is: a person, place or organisation on record instead of words. */
    LINK
}
