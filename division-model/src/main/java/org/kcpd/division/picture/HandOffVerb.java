package org.kcpd.division.picture;

/** What somebody does to a hand-off; each is one row of its history. */
public enum HandOffVerb {
    ASK,
    /** The asked unit: one of its members gets in touch. */
    ACCEPT,
    /** The asked unit, with a reason. */
    DECLINE,
    /** They have been in touch. */
    DONE,
    /** The asking unit no longer wants it. */
    WITHDRAW,
    /** An order moved whoever had it in hand. */
    HAND_OVER
}
