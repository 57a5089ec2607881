package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.intake.WorkTask;
import org.kcpd.division.intake.boundary.WorkSubject;
import org.kcpd.division.platform.mail.Outbox;

/** Mail of tasks and mentions: a number and a link, nothing else. */
@ApplicationScoped
public class WorkNotices {

    @Inject
    private Outbox outbox;

    @Inject
    private Coverage coverage;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected WorkNotices() {}

    /** Outside the container. */
    public WorkNotices(Outbox outbox, Coverage coverage, String linkBase) {
        this.outbox = outbox;
        this.coverage = coverage;
        this.linkBase = linkBase;
    }

    /** It was given to a member. */
    public void given(WorkTask task, long owner) {
        send(coverage.address(owner), "Task T-" + task.id() + " is given to you", page(task));
    }

    /** Its day has come: to whoever has it in hand, else to who leads the unit. */
    public void due(WorkTask task, LocalDate today) {
        var addresses =
                task.ownerOn(today).map(coverage::address).orElseGet(() -> coverage.leaders(task.unitId(), today));
        send(addresses, "Task T-" + task.id() + " is due", page(task));
    }

    /** A note names them. */
    public void mentioned(WorkSubject sort, long aboutId, Collection<Long> members) {
        members.forEach(member ->
                send(coverage.address(member), "You are mentioned in " + sort.number(aboutId), sort.page(aboutId)));
    }

    private static String page(WorkTask task) {
        return "/intake/todo.xhtml?id=" + task.id();
    }

    private void send(List<String> addresses, String said, String page) {
        outbox.sendAll(addresses, said, said + ".\n\n" + linkBase + page + "\n");
    }
}
