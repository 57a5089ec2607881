package org.kcpd.division.intake.query;

import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;

/** Where what is written in notes and what is attached to them is kept. */
public final class WorkWords {
    private static final String NOTE = "work_note";
    private static final String FILE = "work_file";
    private static final String TEXT = "text";
    private static final String CONTENT = "content";

    private WorkWords() {}

    public static SecretPlace text(long noteId) {
        return new SecretPlace(NOTE, noteId, TEXT);
    }

    public static SecretPlace content(long fileId) {
        return new SecretPlace(FILE, fileId, CONTENT);
    }

    /** Joins the text of the notes {@code n}, as {@code said}. */
    static String joinNote() {
        return Secrets.join("said", NOTE, "n.id", TEXT);
    }
}
