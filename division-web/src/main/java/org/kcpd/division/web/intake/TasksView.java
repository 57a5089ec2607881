package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.intake.query.TaskFilter;
import org.kcpd.division.intake.query.TaskFilter.Show;
import org.kcpd.division.intake.query.TaskSort;
import org.kcpd.division.intake.query.WorkTaskQuery;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Tasks: those in hand, those of one's unit, those one made. */
@Named("tasks")
@ViewScoped
public class TasksView extends ListView<TaskItem, TaskFilter, TaskSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkTaskQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        states = Choice.of(TaskState.class, "tasks.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("show", "q", "state", "late");
    }

    @Override
    protected TaskFilter filter() {
        return new TaskFilter(
                choice("show", Show.class).orElse(Show.ALL),
                text("q").orElse(""),
                choice("state", TaskState.class),
                text("late").filter("1"::equals).isPresent());
    }

    @Override
    protected TaskSort defaultSort() {
        return TaskSort.DUE_ON;
    }

    @Override
    protected Slice<TaskItem> load(TableQuery<TaskFilter, TaskSort> asked) {
        var organisation = names.organisation(names.day());
        return query.list(asked).map(row -> TaskItem.of(row, organisation, texts));
    }

    @Override
    protected List<Column<TaskItem>> columns() {
        return List.of(
                new Column<>("tasks.number", item -> item.row().number()),
                new Column<>("tasks.what", item -> item.row().title()),
                new Column<>("tasks.state", TaskItem::state),
                new Column<>("tasks.owner", item -> item.row().owner().name()),
                new Column<>("tasks.place", TaskItem::place),
                new Column<>("tasks.about", TaskItem::about),
                new Column<>("tasks.due", item -> item.row().dueOn()),
                new Column<>("tasks.creator", item -> item.row().creator().name()));
    }

    public List<Choice> getStates() {
        return states;
    }
}
