package org.kcpd.division.personnel.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.boundary.Glass;
import org.kcpd.division.personnel.control.Supervisors;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Opens the words of a transfer request for hardship to somebody they are withheld from (break-glass, domain section 6). */
@Stateless
@UseCase
public class TransferGlass {
    @Inject
    private TransferQuery requests;

    @Inject
    private Glass glass;

    @Inject
    private Supervisors supervisors;

    @Inject
    private OnDuty duty;

    protected TransferGlass() {}

    /** Outside the container. */
    public TransferGlass(TransferQuery requests, Glass glass, Supervisors supervisors, OnDuty duty) {
        this.requests = requests;
        this.glass = glass;
        this.supervisors = supervisors;
        this.duty = duty;
    }

    /**
     * Opens them to the caller for an hour. Answers the number of the break-glass.
     *
     * @throws NotFound also for a request the caller may not see
     * @throws Refused E-GLASS-NEEDLESS when nothing of it is withheld from the caller, E-GLASS-OPEN, E-GLASS-TEXT
     */
    @Requires(Right.TRANSFER_BREAK_GLASS)
    public long open(BreakGlass command) {
        var seen = requests.detail(command.requestId());
        if (seen.brokenUntil().isEmpty() && !seen.wordsWithheld()) {
            throw Refused.of("E-GLASS-NEEDLESS");
        }
        var owner = seen.member().memberId();
        return glass.open(
                new Glass.Pane(
                        GlassKind.TRANSFER_REQUEST, seen.id(), owner, "/personnel/transfer.xhtml?id=" + seen.id()),
                supervisors.of(owner, duty.today()),
                command.reason(),
                command.text());
    }
}
