package org.kcpd.division.community;

/** Whether it is safe to get in touch with a person at what is written down. */
public enum ContactSafety {
    UNASKED,
    SAFE,
    /** Only as the note says: at certain hours, by a certain way, never by voice mail. */
    AS_NOTED,
    /** Not at all. */
    UNSAFE
}
