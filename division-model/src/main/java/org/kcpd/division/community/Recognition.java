package org.kcpd.division.community;

/** How well a person is known. */
public enum Recognition {
    /** By name. */
    KNOWN,
    /** Somebody nobody could identify yet; the description says what they look like. */
    UNKNOWN,
    /** Somebody who does not want to be named: no name is kept. */
    ANONYMOUS
}
