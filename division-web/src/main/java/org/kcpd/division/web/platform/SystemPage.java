package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.kcpd.division.platform.job.TaskState;
import org.kcpd.division.platform.operate.RetryMail;
import org.kcpd.division.platform.operate.RotateKeys;
import org.kcpd.division.platform.operate.SystemDesk;
import org.kcpd.division.platform.operate.SystemQuery;
import org.kcpd.division.platform.operate.SystemState;

/** How the running system is doing, for whoever operates it: numbers and states, no content. */
@Named("system")
@ViewScoped
public class SystemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SystemQuery query;

    @Inject
    private SystemDesk desk;

    private final String key = UUID.randomUUID().toString();
    private boolean fully;
    private transient SystemState state;

    /** Reads everything. */
    public void open() {
        state = query.state();
    }

    public SystemState getState() {
        if (state == null) {
            open();
        }
        return state;
    }

    public Build getBuild() {
        return Build.OF_THIS_PRODUCT;
    }

    /** Lets the mail that was given up be tried again and shows the page anew; a second press has no second effect. */
    public void retryMail() throws IOException {
        desk.retryMail(new RetryMail(key));
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + Notices.saying(NavItem.SYSTEM.getPage(), "mail-retried"));
    }

    /** Starts to bring confidential values under the newest key and goes to its progress. */
    public void rotateKeys() throws IOException {
        long task = desk.rotateKeys(new RotateKeys(key, fully));
        var outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/task.xhtml?id=" + task);
    }

    /** Whether values are encrypted anew, too. */
    public boolean isFully() {
        return fully;
    }

    public void setFully(boolean fully) {
        this.fully = fully;
    }

    /** The colour of a task's state. */
    public String tone(TaskState taskState) {
        return TaskWords.tone(taskState);
    }
}
