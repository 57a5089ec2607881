package org.kcpd.division.intake.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.personnel.query.PersonRef;

/**
 * One service request as its page shows it.
 *
 * @param words what is needed, "" when it is withheld or was not said
 * @param route why it goes where it goes: codes of the bundles
 * @param duplicateOf 0 when it is none
 * @param timeline notes and tasks about it
 * @param writes whether the caller may write notes and tasks about it
 * @param alike open or recent requests about the same for the same reason, as far as the caller sees them
 * @param colleagues whom a supervisor may give it to, the least loaded first
 * @param may what the caller may do now; hides buttons, protects nothing
 */
public record RequestDetail(
        RequestRow row,
        String words,
        List<String> route,
        long duplicateOf,
        List<Step> history,
        Timeline timeline,
        boolean writes,
        List<Alike> alike,
        List<Colleague> colleagues,
        Set<RequestVerb> may) {

    /** One thing that was done to it, oldest first. @param to who has it in hand by it @param why "" where none was given */
    public record Step(Instant at, PersonRef by, RequestVerb verb, PersonRef to, long unitId, String why) {}

    /** Another one about the same. */
    public record Alike(long id, RequestState state) {

        /** What people call it by. */
        public String number() {
            return "R-" + id;
        }
    }

    /** A member of the unit. @param load how many open requests they have in hand */
    public record Colleague(PersonRef member, long siteId, long load) {}

    /** What people call that one by; "" when it is none. */
    public String original() {
        return duplicateOf == 0 ? "" : "R-" + duplicateOf;
    }

    public boolean may(RequestVerb verb) {
        return may.contains(verb);
    }
}
