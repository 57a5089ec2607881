package org.kcpd.division.web.intake;

import java.io.Serializable;
import java.time.LocalDate;

/** A task as it is typed. */
public class TodoForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String owner;
    private LocalDate dueOn;

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
