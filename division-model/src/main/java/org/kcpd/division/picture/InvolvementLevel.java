package org.kcpd.division.picture;

/** How much of an involvement other units see. */
public enum InvolvementLevel {
    /** That the unit is involved, where, since when and until when. */
    SHARED,
    /** One masked line: which unit to ask. It counts for that unit only. */
    RESTRICTED,
    /** Nothing, not even that there is one: the liaison, counselling, Part 2 programmes. Such a one is not kept at all. */
    NOTHING
}
