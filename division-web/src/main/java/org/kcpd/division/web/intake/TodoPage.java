package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kcpd.division.intake.boundary.GiveTask;
import org.kcpd.division.intake.boundary.TaskAct;
import org.kcpd.division.intake.boundary.WorkTasks;
import org.kcpd.division.intake.query.TaskRow;
import org.kcpd.division.intake.query.WorkTaskQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** One task and what may be done to it now. */
@Named("todo")
@ViewScoped
public class TodoPage extends StepView<TodoForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkTaskQuery query;

    @Inject
    private WorkTasks tasks;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long id;
    private transient TaskItem item;

    /** Reads the task the address names; without one the page is for a new task. */
    public void open() {
        if (RequestAddress.present()) {
            id = RequestAddress.id();
            show(read());
        }
    }

    @Override
    protected List<EditField<TodoForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<TodoForm> read() {
        TaskRow row = query.task(id);
        item = TaskItem.of(row, names.organisation(names.day()), texts);
        return new Fresh<>(new TodoForm(), row.version());
    }

    public void take() {
        does("task-taken", tasks::take);
    }

    public void done() {
        does("task-done", tasks::done);
    }

    public void drop() {
        does("task-dropped", tasks::drop);
    }

    public void give() {
        if (step(() -> tasks.give(
                new GiveTask(getKey(), id, getSeenVersion(), getForm().getOwner())))) {
            go("/intake/tasks.xhtml", "task-given");
        }
    }

    private void does(String said, Consumer<TaskAct> act) {
        if (step(() -> act.accept(new TaskAct(getKey(), id, getSeenVersion())))) {
            go("/intake/todo.xhtml?id=" + id, said);
        }
    }

    public boolean isFresh() {
        return id == 0;
    }

    public TaskItem getItem() {
        if (item == null) {
            read();
        }
        return item;
    }

    /** The acts allowed now by their names: {@code may.DONE}. */
    public Map<String, Boolean> getMay() {
        return getItem().row().may().stream().collect(Collectors.toMap(Enum::name, act -> true));
    }
}
