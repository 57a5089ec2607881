package org.kcpd.division.picture.query;

import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.platform.usecase.Caller;

/**
 * How much of an involvement a caller sees, as a rule for one and as predicates for many, and what of one is withheld (domain
 * sections 5 and 6). That the caller may know of the subject at all is asked first, of the area that keeps it.
 *
 * <p>The unit at that site, and those who lead the unit, see it with its contact member. Other units see that the unit is
 * involved, where and since when; of a restricted one only which unit to ask, while it is open, and it adds to no list and no
 * count of theirs. What adds nothing to the picture is not kept.
 */
public final class PictureVisibility {

    /** How much of one involvement is seen. */
    public enum Sight {
        /** All of it. */
        OWN,
        /** That there is one: unit, site, since, until. */
        LINE,
        /** Which unit to ask. */
        MASKED,
        NONE
    }

    private PictureVisibility() {}

    /** What the rule for one looks at. */
    record Kept(long unit, long site, InvolvementLevel level, boolean open) {}

    static Sight sight(Caller caller, Kept kept) {
        if (serves(caller, kept.unit(), kept.site())) {
            return Sight.OWN;
        }
        if (!caller.holds(Right.PICTURE_READ)) {
            return Sight.NONE;
        }
        if (kept.level() == InvolvementLevel.SHARED) {
            return Sight.LINE;
        }
        return kept.open() ? Sight.MASKED : Sight.NONE;
    }

    /** Whether the caller works for the unit at that site, or leads the unit. */
    public static boolean serves(Caller caller, long unit, long site) {
        return caller.holds(Right.PICTURE_WORK)
                && caller.elementId() == unit
                && (caller.workSiteId() == site || caller.holds(Right.PICTURE_LEAD));
    }

    /** The same for the columns unit_id and site_id of a table. */
    static void served(SqlText sql, String alias, Caller caller) {
        served(sql, alias, "unit_id", "site_id", caller);
    }

    /** The same for two other columns of a table. */
    static void served(SqlText sql, String alias, String unit, String site, Caller caller) {
        if (!caller.holds(Right.PICTURE_WORK)) {
            sql.add("1 = 0");
            return;
        }
        sql.add("(" + alias + "." + unit + " = ?", caller.elementId());
        if (!caller.holds(Right.PICTURE_LEAD)) {
            sql.add(" AND " + alias + "." + site + " = ?", caller.workSiteId());
        }
        sql.add(")");
    }

    /** What is listed and counted: rows of which the caller sees more than a masked line, about what they may know of. */
    static void counted(SqlText sql, String alias, Caller caller) {
        sql.add("(");
        served(sql, alias, caller);
        if (caller.holds(Right.PICTURE_READ)) {
            sql.add(" OR " + alias + ".level = 'SHARED'");
        }
        sql.add(") AND ");
        SubjectRecords.known(sql, alias, caller);
    }
}
