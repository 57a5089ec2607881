package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;

/** Transfer requests to look at: new ones, one that both commanders endorsed, one on the waiting list, one for hardship. */
@ApplicationScoped
public class TrainingTransfers {
    private static final Logger LOG = Logger.getLogger(TrainingTransfers.class.getName());
    private static final String CENTRAL = "02011";
    private static final String EAST = "02013";
    private static final String DIVISION = "02010";

    @Inject
    private DepartmentOrganisation training;

    @Inject
    private TransferRequests requests;

    @Inject
    private TransferQuery query;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisation;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    public void make() {
        if (!training.none("TransferRequest")) {
            return;
        }
        LOG.info("Training data: transfer requests");
        var members = officersOfCentral(4);
        ask("02500", "NPD", "", "Closer to home, and I know the neighbourhoods there.");
        ask(members.get(0), "EPD", "", "I would like to work with the block watches of the east side.");
        ask(
                members.get(1),
                "SCP",
                "My father needs care every evening; he lives two blocks from the station.",
                "Hardship");
        endorse(ask(members.get(2), "EPD", "", "My partner works the same watch there."));
        long waiting = endorse(ask(members.get(3), "EPD", "", "Ten years downtown; I ask for a change."));
        callers.actAs(DIVISION, () -> requests.approve(step(waiting, "")));
    }

    /** Those behind the ones the training orders move. */
    private List<String> officersOfCentral(int number) {
        return callers.actAs(DIVISION, () -> {
            var today = clock.today();
            var day = organisation.asOf(today);
            long site = day.elementByCode("CPD").orElseThrow().id();
            long watch = day.watchByCode("EVENING").orElseThrow().id();
            var filter = new RosterFilter("", site, site, watch, "Officer", "", Optional.empty(), "");
            return roster.all(today, filter, RosterSort.NAME, false).stream()
                    .map(RosterRow::serialNo)
                    .limit(number)
                    .toList();
        });
    }

    private long ask(String serial, String code, String hardship, String reason) {
        return callers.actAs(serial, () -> {
            long site = organisation
                    .asOf(clock.today())
                    .elementByCode(code)
                    .orElseThrow()
                    .id();
            return requests.submit(new SubmitTransfer(
                    "",
                    new TransferWish(
                            site, site, Optional.empty(), !hardship.isEmpty(), hardship, Optional.empty(), reason)));
        });
    }

    private long endorse(long request) {
        callers.actAs(CENTRAL, () -> requests.endorse(word(request, Side.LOSING)));
        callers.actAs(EAST, () -> requests.endorse(word(request, Side.GAINING)));
        return request;
    }

    private EndorseTransfer word(long request, Side side) {
        return new EndorseTransfer("", request, query.detail(request).version(), side, "");
    }

    private TransferStep step(long request, String reason) {
        return new TransferStep("", request, query.detail(request).version(), reason);
    }
}
