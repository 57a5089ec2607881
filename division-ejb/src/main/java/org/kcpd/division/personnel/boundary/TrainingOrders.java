package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;

/** Personnel orders to look at: one in effect, one to come, one with temporary duty, one waiting for approval, a draft. */
@ApplicationScoped
public class TrainingOrders {
    private static final Logger LOG = Logger.getLogger(TrainingOrders.class.getName());
    private static final String PREPARER = "90001";
    private static final String APPROVER = "02010";
    private static final String AUTHORITY = "By authority of the Chief of Police";

    @Inject
    private DepartmentOrganisation training;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private OrderQuery orderQuery;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisation;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    public void make() {
        if (!training.none("PersonnelOrder")) {
            return;
        }
        LOG.info("Training data: personnel orders");
        var today = clock.today();
        var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var correction = new OrderHead(
                "Transfers, patrol",
                AUTHORITY,
                today.minusWeeks(3),
                true,
                "Orders of this month are entered from paper",
                Optional.empty());
        publish(draft(correction, officers("CPD", 3), to("NPD", today)));
        publish(draft(head("Transfers, South to Metro", monday), officers("SPD", 5), to("MPD", monday)));
        publish(draft(
                head("Temporary duty, downtown events", monday),
                officers("SCP", 2),
                LineTarget.until(
                        AssignmentType.TEMPORARY_DUTY,
                        monday.plusDays(60),
                        id("CPD", monday),
                        id("CPD", monday),
                        Optional.empty())));
        submit(draft(
                head("Transfers, Metro to East", monday.plusWeeks(1)),
                officers("MPD", 2),
                to("EPD", monday.plusWeeks(1))));
        draft(
                head("Transfers, East to Shoal Creek", monday.plusWeeks(2)),
                officers("EPD", 4),
                to("SCP", monday.plusWeeks(2)));
    }

    private static OrderHead head(String subject, LocalDate effectiveOn) {
        return new OrderHead(subject, AUTHORITY, effectiveOn, false, "", Optional.empty());
    }

    /** Officers of a patrol division on its day watch, by name. */
    private List<String> officers(String code, int number) {
        return callers.actAs(PREPARER, () -> {
            var today = clock.today();
            var site =
                    organisation.asOf(today).elementByCode(code).orElseThrow().id();
            var watch =
                    organisation.asOf(today).watchByCode("DAY").orElseThrow().id();
            var filter = new RosterFilter("", site, site, watch, "Officer", "", Optional.empty(), "");
            return roster.all(today, filter, RosterSort.NAME, false).stream()
                    .map(RosterRow::serialNo)
                    .filter(serial -> !serial.equals("02500"))
                    .limit(number)
                    .toList();
        });
    }

    private LineTarget to(String code, LocalDate on) {
        return LineTarget.permanent(id(code, on), id(code, on), Optional.empty());
    }

    private Optional<Long> id(String code, LocalDate on) {
        return callers.actAs(
                PREPARER, () -> organisation.asOf(on).elementByCode(code).map(element -> element.id()));
    }

    private long draft(OrderHead head, List<String> serials, LineTarget target) {
        return callers.actAs(PREPARER, () -> orders.draft(new DraftOrder("", head, serials, Optional.of(target))));
    }

    private long submit(long order) {
        callers.actAs(PREPARER, () -> orders.submit(step(order)));
        return order;
    }

    private void publish(long order) {
        submit(order);
        callers.actAs(APPROVER, () -> orders.approve(step(order)));
        callers.actAs(APPROVER, () -> {
            orders.publish(step(order));
        });
    }

    private OrderStep step(long order) {
        return new OrderStep("", order, orderQuery.detail(order).version());
    }
}
