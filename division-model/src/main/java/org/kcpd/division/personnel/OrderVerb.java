package org.kcpd.division.personnel;

/** What somebody does to a personnel order; each is one row of its history. */
public enum OrderVerb {
    /** The order is written down for the first time. */
    DRAFT,
    /** Its head or its lines are changed. */
    CHANGE,
    /** What happens to the open work of the moved members is decided. */
    DECIDE,
    SUBMIT,
    /** Back to whoever prepares it, with a reason. */
    RETURN,
    APPROVE,
    PUBLISH,
    /** Taken back before it takes effect, with a reason. */
    RESCIND;

    /** Whoever does this prepares the order, and may therefore not approve it. */
    public boolean preparing() {
        return this == DRAFT || this == CHANGE || this == SUBMIT;
    }
}
