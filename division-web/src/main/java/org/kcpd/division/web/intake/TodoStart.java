package org.kcpd.division.web.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.intake.boundary.AddTask;
import org.kcpd.division.intake.boundary.WorkTasks;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** A new task, by itself or about the request the address names. */
@Named
@ViewScoped
public class TodoStart extends EditView<TodoForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkTasks tasks;

    private long request;

    public void open() {
        var named = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("request", "");
        request = named.matches("\\d{1,18}") ? Long.parseLong(named) : 0;
        show(read());
    }

    @Override
    protected List<EditField<TodoForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<TodoForm> read() {
        return new Fresh<>(new TodoForm(), 0);
    }

    public void add() {
        var form = getForm();
        Long id = attempt(() -> tasks.add(new AddTask(
                getKey(),
                request == 0 ? "" : "ServiceRequest",
                request,
                form.getTitle(),
                form.getOwner(),
                form.getDueOn())));
        if (id != null) {
            go(request == 0 ? "/intake/todo.xhtml?id=" + id : "/intake/request.xhtml?id=" + request, "task-added");
        }
    }

    /** The request it is about, 0 for none. */
    public long getRequest() {
        return request;
    }
}
