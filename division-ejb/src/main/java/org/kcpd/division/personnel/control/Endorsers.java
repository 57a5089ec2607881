package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Role;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.control.Commanders.Sides;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Who may endorse a transfer request on a day: whoever commands the site then, the member it was handed to, and the
 * division commander or the Chief for a site that nobody else commands. Nobody endorses their own.
 */
@ApplicationScoped
public class Endorsers {

    @Inject
    private Commanders commanders;

    protected Endorsers() {}

    /** Outside the container. */
    public Endorsers(Commanders commanders) {
        this.commanders = commanders;
    }

    /** Who commands the site the member would leave, and the wanted one. */
    public Sides sides(TransferRequest request, LocalDate today) {
        return commanders.sides(request.memberId(), request.wanted().siteId(), today);
    }

    /** Whether the caller may speak for that side. */
    public boolean may(TransferRequest request, Side side, Sides sides, Caller caller, LocalDate today) {
        var commanding = side == Side.GAINING ? sides.gaining() : sides.losing();
        return may(request.memberId(), commanding, request.endorserOn(today), caller);
    }

    /** The same, of what a page has read: who asks, the site of that side, and who is named for it. */
    public boolean may(long asking, Optional<Long> site, Optional<Long> named, Caller caller, LocalDate today) {
        return may(asking, site.map(id -> commanders.all(id, today)).orElse(List.of()), named, caller);
    }

    private static boolean may(long asking, List<Long> commanding, Optional<Long> named, Caller caller) {
        if (caller.memberId() == asking) {
            return false;
        }
        var others =
                commanding.stream().filter(commander -> commander != asking).toList();
        return others.contains(caller.memberId())
                || named.filter(id -> id == caller.memberId()).isPresent()
                || others.isEmpty() && (caller.has(Role.CED) || caller.has(Role.CHIEF));
    }

    /** Whose endorsement is awaited first: the commander of the site the asking member would leave. */
    public Optional<Long> losing(Caller asking, LocalDate today) {
        var commanding = asking.workSiteId() == 0 ? List.<Long>of() : commanders.all(asking.workSiteId(), today);
        return another(commanding, asking.memberId());
    }

    /** Then that of the commander of the wanted site. */
    public Optional<Long> gaining(TransferRequest request, Sides sides) {
        return another(sides.gaining(), request.memberId());
    }

    private static Optional<Long> another(List<Long> commanding, long asking) {
        return commanding.stream().filter(commander -> commander != asking).findFirst();
    }
}
