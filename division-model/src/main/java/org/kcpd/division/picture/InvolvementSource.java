package org.kcpd.division.picture;

/** What an involvement, or an event that is counted, comes from. */
public enum InvolvementSource {
    /** A member of the unit said so. */
    BY_HAND,
    SERVICE_REQUEST,
    /** What a unit wrote in a request it works on, as an event that is counted. */
    REQUEST_NOTE,
    SOCIAL_CASE,
    CRISIS_ENCOUNTER,
    NEIGHBOURHOOD_EVENT,
    HOUSING_PROPERTY,
    CALL_OUT,
    /** The beginning of an involvement, as an event that is counted. */
    INVOLVEMENT
}
