package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.platform.mail.Outbox;

/** Mail of a service request: its number and a link, nothing else. */
@ApplicationScoped
public class RequestNotices {

    @Inject
    private Outbox outbox;

    @Inject
    private Coverage coverage;

    @Inject
    @ConfigProperty(name = "division.link.base")
    private String linkBase;

    protected RequestNotices() {}

    /** Outside the container. */
    public RequestNotices(Outbox outbox, Coverage coverage, String linkBase) {
        this.outbox = outbox;
        this.coverage = coverage;
        this.linkBase = linkBase;
    }

    /** It was given to a member. */
    public void assigned(ServiceRequest request, long owner) {
        send(coverage.address(owner), request.id(), "Service request R-%d is given to you");
    }

    /** It came to an end: the requester may look what came of it. */
    public void ended(ServiceRequest request) {
        send(coverage.address(request.requesterId()), request.id(), "Service request R-%d has an outcome");
    }

    /** Nobody has accepted it in time. */
    public void overdue(ServiceRequest request, LocalDate today) {
        send(coverage.leaders(request.unitId(), today), request.id(), "Service request R-%d is overdue");
    }

    private void send(List<String> addresses, long id, String subject) {
        var said = subject.formatted(id);
        outbox.sendAll(addresses, said, said + ".\n\n" + linkBase + "/intake/request.xhtml?id=" + id + "\n");
    }
}
