package org.kcpd.division.intake;

/** For whom a note is. */
public enum NoteClass {
    /** For everybody who sees the content of what it is about. */
    C2,
    /** For who has it in hand, who leads the unit, and who wrote it. */
    C3
}
