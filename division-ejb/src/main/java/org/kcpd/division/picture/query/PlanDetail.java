package org.kcpd.division.picture.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.PlanAnswer;
import org.kcpd.division.picture.PlanVerb;

/** One joint plan with its units, its steps and its history. @param may what the viewer may do now */
public record PlanDetail(
        PlanRow row, int version, List<Unit> units, List<Step> steps, List<Said> history, Set<PlanVerb> may) {
    public PlanDetail {
        units = List.copyOf(units);
        steps = List.copyOf(steps);
        history = List.copyOf(history);
        may = Set.copyOf(may);
    }

    /** One of the units. @param siteId 0 until it agreed, but for the unit itself @param by who answered, nobody while it is asked */
    public record Unit(long unitId, long siteId, PlanAnswer answer, PersonRef by) {}

    /** Something a unit does. @param doneAt null while it is not done */
    public record Step(long id, long unitId, long siteId, LocalDate dueOn, String what, Instant doneAt, boolean late) {
        public boolean done() {
            return doneAt != null;
        }
    }

    /** Who did what, and what they wrote. */
    public record Said(Instant at, PersonRef by, PlanVerb verb, String words) {}
}
