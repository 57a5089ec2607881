package org.kcpd.division.community.query;

import org.kcpd.division.community.SubjectKind;

/**
 * A person, household, place or organisation as others name it, at the viewer's level.
 *
 * @param id of the record that stands for it: who asked for a merged one is led on
 * @param label its name or address; "" where {@code shown} says that there is none to be shown
 */
public record SubjectRef(SubjectKind kind, long id, String label, Shown shown) {

    /** Why a label is, or is not, shown. */
    public enum Shown {
        NAMED,
        /** May be a juvenile on the day: the name is not for this viewer. */
        JUVENILE,
        /** Nobody knows who it is. */
        UNKNOWN,
        /** Does not want to be named. */
        ANONYMOUS,
        /** The viewer may not know of it; the id is 0. */
        HIDDEN
    }

    /** What stands for a record the viewer may not know of. */
    public static SubjectRef hidden(SubjectKind kind) {
        return new SubjectRef(kind, 0, "", Shown.HIDDEN);
    }

    public boolean named() {
        return shown == Shown.NAMED;
    }

    public boolean present() {
        return shown != Shown.HIDDEN;
    }
}
