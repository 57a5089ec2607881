package org.kcpd.division.intake.query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Which tasks a caller sees, as a rule for one and as a predicate for many, and what they may do: whoever has it in hand or
 * made it, the unit at that site, and who leads the unit.
 */
public final class TaskVisibility {

    /** Who has it in hand on a day, of the table {@code w}. */
    static final String OWNER = "CASE WHEN w.owner_changes_on <= ? THEN w.next_owner_id ELSE w.owner_id END";

    /** What is done to a task. */
    public enum Act {
        TAKE,
        GIVE,
        DONE,
        DROP
    }

    private TaskVisibility() {}

    /** What the rule for one looks at. @param owner who has it in hand today, 0 for nobody */
    public record Subject(long owner, long creator, long unit, long site, TaskState state) {}

    public static boolean sees(Caller caller, Subject subject) {
        return mine(caller, subject) || ofUnit(caller, subject);
    }

    /** The same as a predicate for the table {@code w}. */
    static SqlText visible(Caller caller, LocalDate today) {
        var sql = new SqlText()
                .add("(" + OWNER + " = ? OR w.created_by = ?", today, caller.memberId(), caller.memberId());
        if (caller.holds(Right.REQUEST_TRIAGE)) {
            sql.add(" OR w.unit_id = ?", caller.elementId());
        } else if (caller.holds(Right.REQUEST_WORK)) {
            sql.add(" OR w.unit_id = ? AND w.site_id = ?", caller.elementId(), caller.workSiteId());
        }
        return sql.add(")");
    }

    /** Whether an act is the caller's, whatever state the task is in. */
    public static boolean does(Caller caller, Subject subject, Act act) {
        return switch (act) {
            case TAKE -> ofUnit(caller, subject);
            case GIVE, DONE, DROP -> mine(caller, subject) || leads(caller, subject);
        };
    }

    /** What the caller may do now. */
    static Set<Act> may(Caller caller, Subject subject) {
        var may = EnumSet.noneOf(Act.class);
        if (subject.state() == TaskState.OPEN) {
            for (var act : Act.values()) {
                if (does(caller, subject, act) && (act != Act.TAKE || subject.owner() == 0)) {
                    may.add(act);
                }
            }
        }
        return may;
    }

    private static boolean mine(Caller caller, Subject subject) {
        return subject.owner() == caller.memberId() || subject.creator() == caller.memberId();
    }

    private static boolean leads(Caller caller, Subject subject) {
        return caller.holds(Right.REQUEST_TRIAGE) && caller.elementId() == subject.unit();
    }

    private static boolean ofUnit(Caller caller, Subject subject) {
        return leads(caller, subject)
                || caller.holds(Right.REQUEST_WORK)
                        && caller.elementId() == subject.unit()
                        && caller.workSiteId() == subject.site();
    }
}
