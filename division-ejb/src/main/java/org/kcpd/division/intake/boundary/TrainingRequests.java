package org.kcpd.division.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.query.Coded;
import org.kcpd.division.intake.query.RequestCodes;
import org.kcpd.division.intake.query.RequestFilter;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.intake.query.RequestSort;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;

/** Service requests to look at, in every state: of nobody, about nobody. */
@ApplicationScoped
public class TrainingRequests implements TrainingPapers {
    private static final Logger LOG = Logger.getLogger(TrainingRequests.class.getName());
    private static final int ORDER = 50;
    private static final String OFFICER = "02500";
    private static final String EAST_COMMANDER = "02013";
    private static final String MAJOR = "02010";
    private static final String SPECIALIST = "Social Services Specialist";

    @Inject
    private ServiceRequests requests;

    @Inject
    private RequestQuery query;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisation;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void make() {
        if (!none()) {
            return;
        }
        LOG.info("Training data: service requests");
        var codes = callers.actAsSystem(query::codes);
        var coordinator = serving("SSS", "HQ", "").get(0);
        var east = serving("SSS", "EPD", SPECIALIST).get(0);
        var officers = serving("EPD", "EPD", "Officer");
        ask(OFFICER, codes, "BASIC-NEEDS", "Mother with two children", "4200 block of a made-up street");
        ask(EAST_COMMANDER, codes, "NEIGHBORS", "", "Corner of First and Example");
        ask(officers.get(0), codes, "CRISIS", "Man in his thirties", "Bus stop, Example Avenue");
        ask(officers.get(1), codes, "LIAISON", "A resident who asked for the liaison", "");
        long queued = ask(officers.get(2), codes, "HOUSING", "Couple living in a car", "Parking lot of Sample Park");
        triage(coordinator, queued);
        long working = ask(officers.get(3), codes, "FAMILY", "Older woman who lives alone", "12 Made-up Court");
        triage(coordinator, working);
        accept(east, working);
        long given = ask(officers.get(4), codes, "HOUSING", "Young man without a place to sleep", "");
        as(coordinator, () -> requests.assign(new AssignRequest("", given, version(given), east, "")));
        long closed = ask(officers.get(5), codes, "HOUSING", "Family about to lose their flat", "7 Example Way");
        triage(coordinator, closed);
        accept(east, closed);
        as(
                east,
                () -> requests.close(new EndRequest(
                        "", closed, version(closed), id(codes.closings(), "CONNECTED"), "With a shelter.")));
        long declined = ask(OFFICER, codes, "BASIC-NEEDS", "Somebody", "");
        as(
                coordinator,
                () -> requests.decline(new EndRequest(
                        "",
                        declined,
                        version(declined),
                        id(codes.refusals(), "TOO-LITTLE"),
                        "Nobody can be found by this.")));
    }

    private boolean none() {
        return callers.actAs(
                MAJOR,
                () -> query.list(new TableQuery<>(RequestFilter.ALL, RequestSort.FILED_AT, true, 0, 1))
                                .count()
                        == 0);
    }

    /** Members of an element at a site; with a title, or any. */
    private List<String> serving(String element, String site, String title) {
        return callers.actAs(MAJOR, () -> {
            var today = clock.today();
            var day = organisation.asOf(today);
            var filter = new RosterFilter(
                    "",
                    day.elementByCode(site).orElseThrow().id(),
                    day.elementByCode(element).orElseThrow().id(),
                    0,
                    title,
                    "",
                    Optional.empty(),
                    "");
            return roster.all(today, filter, RosterSort.SERIAL, false).stream()
                    .map(RosterRow::serialNo)
                    .toList();
        });
    }

    private long ask(String serial, RequestCodes codes, String reason, String who, String where) {
        return callers.actAs(
                serial,
                () -> requests.file(new FileRequest(
                        "",
                        id(List.copyOf(codes.reasons().keySet()), reason),
                        Optional.empty(),
                        RequestSubject.described(who, where),
                        0,
                        "",
                        "",
                        "Training data: please look after them.",
                        false)));
    }

    private void triage(String serial, long id) {
        as(serial, () -> {
            var row = query.detail(id).row();
            requests.triage(new TriageRequest("", id, row.version(), row.urgency(), row.siteId(), ""));
        });
    }

    private void accept(String serial, long id) {
        as(serial, () -> requests.accept(new RequestStep("", id, version(id), "")));
    }

    private int version(long id) {
        return query.detail(id).row().version();
    }

    private void as(String serial, Runnable work) {
        callers.actAs(serial, work);
    }

    private static long id(List<Coded> codes, String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
