package org.kcpd.division.personnel;

/** What happens to an open item of a member who is moved. */
public enum HandoverDecision {
    /** A named new owner. */
    HAND_TO,
    /** The queue of the unit or site the item belongs to. */
    QUEUE,
    /** It stays with the member, by explicit choice. */
    STAY
}
