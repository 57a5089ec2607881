package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferVerb;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * Which transfer requests a caller may see, as a rule for one and as a predicate for many; what of one is withheld from
 * them; and what they may do (domain section 6). The words of a request for hardship are class C3.
 */
public final class TransferVisibility {
    /** Whose endorsement is awaited on a day, of the table {@code r}. */
    static final String ENDORSER =
            "CASE WHEN r.endorser_changes_on <= ? THEN r.next_endorser_id ELSE r.endorser_id END";

    private TransferVisibility() {}

    /** What the rule for one looks at. @param site where the member serves today, 0 for nowhere */
    record Subject(long memberId, long site, long wantedSite, long endorser) {}

    /** Whether there is such a request and whoever is on duty may see it; for steps that are not theirs. */
    public static boolean sees(EntityManager em, OnDuty duty, long requestId) {
        return new TransferSql(duty.caller(), duty.today(), duty.now())
                .visible(em, requestId)
                .isPresent();
    }

    /** One's own, those one endorses, those that leave or want the site one commands; or all with the right. */
    static boolean sees(Caller caller, Subject subject) {
        return caller.holds(Right.TRANSFER_READ_ALL) || concerned(caller, subject);
    }

    /**
     * The words of a hardship (why, its facts, the reasons of the steps) are for the member, the commanders who decide, and
     * privacy; not for who prepares the order, but by break-glass. Other requests say why to whoever sees them.
     *
     * @param broken whether the glass before this request is broken for the caller now
     */
    static boolean seesWords(Caller caller, Subject subject, boolean hardship, boolean broken) {
        return !hardship
                || concerned(caller, subject)
                || caller.has(Role.CED)
                || caller.has(Role.CHIEF)
                || caller.has(Role.PRI)
                || broken && mayBreak(caller);
    }

    /** Whether the caller may break the glass before a request they see; one who lost the right sees no more. */
    static boolean mayBreak(Caller caller) {
        return caller.holds(GlassKind.TRANSFER_REQUEST.right());
    }

    private static boolean concerned(Caller caller, Subject subject) {
        return subject.memberId() == caller.memberId()
                || subject.endorser() == caller.memberId()
                || commandedSite(caller) != 0
                        && (subject.site() == commandedSite(caller) || subject.wantedSite() == commandedSite(caller));
    }

    /** The same for the tables {@code r} (requests) and {@code a} (the members' places today). */
    static void predicate(SqlText sql, Caller caller, LocalDate today) {
        if (caller.holds(Right.TRANSFER_READ_ALL)) {
            sql.add("1 = 1");
        } else {
            sql.add("(r.member_id = ? OR " + ENDORSER + " = ?", caller.memberId(), today, caller.memberId());
            if (commandedSite(caller) != 0) {
                sql.add(" OR a.work_site_id = ? OR r.wanted_site_id = ?", commandedSite(caller), commandedSite(caller));
            }
            sql.add(")");
        }
    }

    /** The site the caller commands, 0 for none. */
    static long commandedSite(Caller caller) {
        return caller.commander() && caller.elementId() == caller.workSiteId() ? caller.workSiteId() : 0;
    }

    /**
     * What the caller may do now.
     *
     * @param endorses whether they may speak for the side whose word is awaited
     * @param offered an offer is made; {@code answered}: and accepted; {@code inOrder}: an order takes it up
     */
    static Set<TransferVerb> may(
            Caller caller,
            TransferState state,
            boolean own,
            boolean endorses,
            boolean offered,
            boolean answered,
            boolean inOrder) {
        var may = EnumSet.noneOf(TransferVerb.class);
        for (var verb : state.verbs()) {
            var allowed =
                    switch (verb) {
                        case ENDORSE_LOSING, ENDORSE_GAINING -> endorses;
                        case APPROVE, DENY -> !own && caller.holds(Right.TRANSFER_APPROVE);
                        case WITHDRAW -> own && !inOrder;
                        case ACCEPT, DECLINE -> own && offered && !answered && !inOrder;
                        case OFFER, SKIP -> !offered
                                && !inOrder
                                && caller.holdsAny(Right.TRANSFER_APPROVE, Right.ORDER_PREPARE);
                        case PREPARE -> !inOrder && offered == answered && caller.holds(Right.ORDER_PREPARE);
                        default -> false;
                    };
            if (allowed) {
                may.add(verb);
            }
        }
        return may;
    }
}
