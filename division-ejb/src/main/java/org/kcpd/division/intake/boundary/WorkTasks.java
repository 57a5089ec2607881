package org.kcpd.division.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.WorkTask;
import org.kcpd.division.intake.control.Coverage;
import org.kcpd.division.intake.control.WorkBook;
import org.kcpd.division.intake.control.WorkNotices;
import org.kcpd.division.intake.control.WorkSubjects;
import org.kcpd.division.intake.query.TaskVisibility.Act;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * What members and units have to do. Each step answers NotFound when the caller may not see the task, NotPermitted when the
 * step is not theirs, Conflict when somebody has changed it since they looked.
 */
@Stateless
@UseCase
public class WorkTasks {

    @Inject
    private WorkBook book;

    @Inject
    private WorkSubjects subjects;

    @Inject
    private Coverage coverage;

    @Inject
    private WorkNotices notices;

    @Inject
    private OnDuty duty;

    protected WorkTasks() {}

    /** Outside the container. */
    public WorkTasks(WorkBook book, WorkSubjects subjects, Coverage coverage, WorkNotices notices, OnDuty duty) {
        this.book = book;
        this.subjects = subjects;
        this.coverage = coverage;
        this.notices = notices;
        this.duty = duty;
    }

    /**
     * Makes one: about a record in the unit that has it, else in the caller's own. Answers its id.
     *
     * @throws Refused E-REQUIRED, E-TOO-LONG, E-DATE, E-NOT-IN-UNIT
     */
    @Requires({Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public long add(AddTask command) {
        boolean about = command.aboutKind() != null && !command.aboutKind().isEmpty();
        var unit = duty.caller().elementId();
        var site = duty.caller().workSiteId();
        if (about) {
            var circle = subjects.writable(duty.caller(), command.aboutKind(), command.aboutId());
            unit = circle.unitId();
            site = circle.siteId() == 0 ? site : circle.siteId();
        }
        var task = new WorkTask(command.title(), unit, site, command.dueOn(), duty.by(), duty.now(), duty.today());
        if (about) {
            task.about(command.aboutKind(), command.aboutId());
        }
        var owner = owner(command.ownerSerial(), unit);
        owner.ifPresent(task::give);
        book.keep(task);
        duty.about("WorkTask", task.id());
        owner.filter(member -> member != duty.by()).ifPresent(member -> notices.given(task, member));
        return task.id();
    }

    /** Out of the queue into the caller's hand. @throws Refused E-TAKEN, E-TASK-ENDED */
    @Requires({Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void take(TaskAct command) {
        seen(command, Act.TAKE).take(duty.by(), duty.today());
    }

    /** To a member of its unit. @throws Refused E-NOT-IN-UNIT, E-TASK-ENDED */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void give(GiveTask command) {
        var task = book.forAct(duty, command.taskId(), command.seenVersion(), Act.GIVE);
        long owner = owner(command.ownerSerial(), task.unitId())
                .orElseThrow(() -> Refused.of("E-REQUIRED").field("owner"));
        task.give(owner);
        notices.given(task, owner);
    }

    /** It is done. @throws Refused E-TASK-ENDED */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void done(TaskAct command) {
        seen(command, Act.DONE).done(duty.by(), duty.now());
    }

    /** It is not to be done after all. @throws Refused E-TASK-ENDED */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public void drop(TaskAct command) {
        seen(command, Act.DROP).drop(duty.by(), duty.now());
    }

    private WorkTask seen(TaskAct command, Act act) {
        return book.forAct(duty, command.taskId(), command.seenVersion(), act);
    }

    private Optional<Long> owner(String serial, long unit) {
        var named = serial == null ? "" : serial.strip();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(coverage.memberOf(unit, named, duty.today())
                .orElseThrow(() -> Refused.of("E-NOT-IN-UNIT").field("owner").args(named)));
    }
}
