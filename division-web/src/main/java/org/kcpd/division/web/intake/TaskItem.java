package org.kcpd.division.web.intake;

import org.kcpd.division.intake.TaskState;
import org.kcpd.division.intake.query.TaskRow;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Messages;

/** One task as a page shows it. @param place unit and work site @param about what it is about, "" for nothing */
public record TaskItem(TaskRow row, String state, String tone, String place, String about) {

    static TaskItem of(TaskRow row, Organisation names, Messages texts) {
        return new TaskItem(
                row,
                row.late() ? texts.get("tasks.late") : texts.name("tasks.state", row.state()),
                row.late()
                        ? "bad"
                        : row.state() == TaskState.OPEN ? "info" : row.state() == TaskState.DONE ? "ok" : "idle",
                names.elementName(row.unitId()) + " · " + names.elementName(row.siteId()),
                row.aboutId() == 0 ? "" : "R-" + row.aboutId());
    }
}
