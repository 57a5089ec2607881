package org.kcpd.division.picture.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.picture.PlanAnswer;
import org.kcpd.division.picture.PlanState;
import org.kcpd.division.picture.PlanVerb;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Joint plans are for the units that take part, whole: those that have not declined. As a rule for one, a predicate for many, and
 * who does what.
 */
public final class PlanVisibility {

    private PlanVisibility() {}

    /** One of the units and its answer. */
    public record Party(UnitPost post, PlanAnswer answer) {}

    /** What the rule for one looks at. */
    public record Facts(PlanState state, UnitPost proposer, UnitPost lead, List<Party> parties) {}

    public static boolean sees(Caller caller, Facts facts) {
        return facts.parties().stream()
                .anyMatch(party -> party.answer() != PlanAnswer.DECLINED && serves(caller, party.post()));
    }

    /** The same for the table {@code j}, about subjects the caller may know of. */
    static void visible(SqlText sql, Caller caller) {
        sql.add("EXISTS (SELECT 1 FROM plan_party y WHERE y.plan_id = j.id AND y.answer <> 'DECLINED' AND ");
        PictureVisibility.served(sql, "y", caller);
        sql.add(") AND ");
        SubjectRecords.known(sql, "j", caller);
    }

    /** Whether a step is the caller's to take, whatever state the plan is in. */
    public static boolean does(Caller caller, Facts facts, PlanVerb verb) {
        return switch (verb) {
            case AGREE, DECLINE -> sees(caller, facts);
            case HAND_LEAD -> serves(caller, facts.lead());
            case CLOSE -> serves(caller, facts.state() == PlanState.PROPOSED ? facts.proposer() : facts.lead());
            case ADD_STEP, DO_STEP -> facts.parties().stream()
                    .anyMatch(party -> party.answer() == PlanAnswer.AGREED && serves(caller, party.post()));
            case PROPOSE, HAND_OVER -> false;
        };
    }

    /** The unit for which the caller may answer. */
    public static Optional<UnitPost> answering(Caller caller, Facts facts) {
        return facts.parties().stream()
                .filter(party -> party.answer() == PlanAnswer.ASKED && serves(caller, party.post()))
                .map(Party::post)
                .findFirst();
    }

    static Set<PlanVerb> may(Caller caller, Facts facts) {
        var may = EnumSet.noneOf(PlanVerb.class);
        facts.state().verbs().stream()
                .filter(verb -> does(caller, facts, verb))
                .filter(verb -> verb != PlanVerb.AGREE && verb != PlanVerb.DECLINE
                        || answering(caller, facts).isPresent())
                .forEach(may::add);
        return may;
    }

    /** The site of a unit as the caller may read it: 0 until the unit agreed, for its work may be restricted. */
    static long site(Caller caller, UnitPost post, boolean agreed) {
        return agreed || serves(caller, post) ? post.siteId() : 0;
    }

    private static boolean serves(Caller caller, UnitPost post) {
        return PictureVisibility.serves(caller, post.unitId(), post.siteId());
    }
}
