package org.kcpd.division.picture.query;

import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.HandOffState;
import org.kcpd.division.picture.HandOffVerb;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.platform.usecase.Caller;

/** Hand-offs are for the two units that take part, whole; as a rule for one, a predicate for many, and who does what. */
public final class HandOffVisibility {

    private HandOffVisibility() {}

    /** The two units. */
    public record Parties(UnitPost from, UnitPost asked) {}

    public static boolean sees(Caller caller, Parties parties) {
        return serves(caller, parties.from()) || serves(caller, parties.asked());
    }

    /** The same for the table {@code h}, about subjects the caller may know of. */
    static void visible(SqlText sql, Caller caller) {
        sql.add("(");
        PictureVisibility.served(sql, "h", caller);
        sql.add(" OR ");
        asking(sql, caller);
        sql.add(") AND ");
        SubjectRecords.known(sql, "h", caller);
    }

    /** That the caller's unit asked. */
    static void asking(SqlText sql, Caller caller) {
        PictureVisibility.served(sql, "h", "from_unit_id", "from_site_id", caller);
    }

    /** Whether a step is the caller's to take, whatever state it is in. */
    public static boolean does(Caller caller, Parties parties, HandOffVerb verb) {
        return switch (verb) {
            case ACCEPT, DECLINE -> serves(caller, parties.asked());
            case WITHDRAW -> serves(caller, parties.from());
            case DONE -> sees(caller, parties);
            case ASK, HAND_OVER -> false;
        };
    }

    static Set<HandOffVerb> may(Caller caller, Parties parties, HandOffState state) {
        var may = EnumSet.noneOf(HandOffVerb.class);
        state.verbs().stream().filter(verb -> does(caller, parties, verb)).forEach(may::add);
        return may;
    }

    /** The site of the asked unit as the caller may read it: 0 where their card shows only that it may be asked. */
    static long site(Caller caller, UnitPost asked, boolean masked) {
        return masked && !serves(caller, asked) ? 0 : asked.siteId();
    }

    private static boolean serves(Caller caller, UnitPost post) {
        return PictureVisibility.serves(caller, post.unitId(), post.siteId());
    }
}
