package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Role;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Who may endorse a transfer request on a day: whoever commands the site then, the member it was handed to, and the
 * division commander or the Chief for a site that nobody else commands. Nobody endorses their own.
 */
@ApplicationScoped
public class Endorsers {

    @Inject
    private Commanders commanders;

    @Inject
    private EffectivePlaces places;

    protected Endorsers() {}

    /** Outside the container. */
    public Endorsers(Commanders commanders, EffectivePlaces places) {
        this.commanders = commanders;
        this.places = places;
    }

    /** Whether the caller may speak for that side. */
    public boolean may(TransferRequest request, Side side, Caller caller, LocalDate today) {
        var site =
                side == Side.GAINING ? Optional.of(request.wish().siteId()) : places.siteOf(request.memberId(), today);
        return may(request.memberId(), site, request.endorserOn(today), caller, today);
    }

    /** The same, of what a page has read: who asks, the site of that side, and who is named for it. */
    public boolean may(long asking, Optional<Long> site, Optional<Long> named, Caller caller, LocalDate today) {
        if (caller.memberId() == asking) {
            return false;
        }
        var commanding = site.map(id -> commanders.all(id, today)).orElse(List.of()).stream()
                .filter(commander -> commander != asking)
                .toList();
        return commanding.contains(caller.memberId())
                || named.filter(id -> id == caller.memberId()).isPresent()
                || commanding.isEmpty() && (caller.has(Role.CED) || caller.has(Role.CHIEF));
    }

    /** Whose endorsement is awaited first: the commander of the site the asking member would leave. */
    public Optional<Long> losing(Caller asking, LocalDate today) {
        return asking.workSiteId() == 0 ? Optional.empty() : another(asking.workSiteId(), asking.memberId(), today);
    }

    /** Then that of the commander of the wanted site. */
    public Optional<Long> gaining(TransferRequest request, LocalDate today) {
        return another(request.wish().siteId(), request.memberId(), today);
    }

    private Optional<Long> another(long site, long memberId, LocalDate today) {
        return commanders.all(site, today).stream()
                .filter(commander -> commander != memberId)
                .findFirst();
    }
}
