package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;

/** Reads the facts of an order, in two statements whatever its size, and asks the rules about them. */
@ApplicationScoped
public class OrderChecks {

    private static final String PLACE = "%1$s.element_id, %1$s.work_site_id, %1$s.sector_id, %1$s.watch_id,"
            + " %1$s.position_id, %1$s.title, %1$s.duty_hours, %1$s.days_off, %1$s.radio_no, %1$s.supervisor_id";
    private static final String STANDING = "%1$s.id, %1$s.type, %1$s.from_date, %1$s.to_date, " + PLACE;
    private static final String OPEN =
            "coalesce(%1$s.opened_on <= ? and (%1$s.closed_on is null or %1$s.closed_on > ?), 0)";
    private static final String STATUS =
            "(select st.status from member_status st force index (member_status_from) where st.member_id = l.member_id"
                    + " and st.superseded_at is null and st.from_date <= ? and (st.to_date is null or st.to_date > ?)"
                    + " order by st.from_date desc limit 1)";
    private static final int TO = 8;
    private static final int PRIMARY = 18;
    private static final int OVERLAY = 32;
    private static final int FLAGS = 46;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OpenWorks openWorks;

    @Inject
    private BusinessClock clock;

    protected OrderChecks() {}

    /** Outside the container. */
    public OrderChecks(EntityManager em, OpenWorks openWorks, BusinessClock clock) {
        this.em = em;
        this.openWorks = openWorks;
        this.clock = clock;
    }

    /** Refuses with every problem found, unless it only warns. @throws Refused */
    public void refuse(OrderFacts facts) {
        var refusals =
                problems(facts).stream().filter(problem -> !problem.warning()).toList();
        if (!refusals.isEmpty()) {
            throw Refused.all(refusals);
        }
    }

    /** Everything the rules have to say now, refusals first. */
    public List<Problem> problems(OrderFacts facts) {
        return OrderRule.problems(facts);
    }

    /** What is known about the order now. */
    public OrderFacts facts(PersonnelOrder order) {
        var on = order.effectiveOn();
        var facts = factsForSubmission(order);
        return facts.with(openWorks.undecided(order.id(), facts.memberIds(), on));
    }

    /** The same, but for open work: that is asked for at publication. */
    public OrderFacts factsForSubmission(PersonnelOrder order) {
        var on = order.effectiveOn();
        return new OrderFacts(order.head(), clock.today(), lines(order.id(), on), supervisors(on), List.of());
    }

    /** Whether a line moves somebody whose moves only the Chief approves. */
    public boolean needsChief(PersonnelOrder order) {
        return lines(order.id(), order.effectiveOn()).stream().anyMatch(LineFacts::needsChief);
    }

    /** What is known about each line; one statement. */
    public List<LineFacts> lines(long orderId, LocalDate on) {
        return new SqlText()
                        .add(
                                "select l.row_no, l.id, l.member_id, m.serial_no, m.family_name, m.given_name, l.type, l.to_date, ")
                        .add(PLACE.formatted("l") + ", " + STANDING.formatted("p") + ", " + STANDING.formatted("v")
                                + ", ")
                        .add(STATUS + ", " + STATUS, on, on, on.minusDays(1), on.minusDays(1))
                        .add(
                                ", exists (select 1 from assignment s force index (assignment_start) where s.member_id = l.member_id and s.live_marker = 1"
                                        + " and s.from_date = ? and (s.primary_line = l.primary_line"
                                        + " or s.order_line_id is not null))",
                                on)
                        .add(
                                ", l.to_date is not null and exists (select 1 from assignment s force index (assignment_start) where s.member_id = l.member_id"
                                        + " and s.primary_line = 0 and s.live_marker = 1 and s.from_date < l.to_date"
                                        + " and s.to_date > ? and s.from_date <> ?)",
                                on,
                                on)
                        .add(
                                ", p.id is null and exists (select 1 from assignment s force index (assignment_start) where s.member_id = l.member_id"
                                        + " and s.primary_line = 1 and s.live_marker = 1 and s.to_date < ?), ",
                                on)
                        .add(OPEN.formatted("el") + ", ", on, on)
                        .add(OPEN.formatted("ws") + " and ws.work_site = 1, ", on, on)
                        .add(
                                "l.sector_id is null or " + OPEN.formatted("se")
                                        + " and se.work_site_id = l.work_site_id, ",
                                on,
                                on)
                        .add(OPEN.formatted("wa") + ", " + OPEN.formatted("po"), on, on, on, on)
                        .add(
                                ", exists (select 1 from rank_title r where r.needs_chief = 1 and r.name in (l.title, p.title))")
                        .add(" from order_line l force index (order_line_row)"
                                + " straight_join member m force index (primary) on m.id = l.member_id")
                        .add(
                                " left join assignment p force index (assignment_start) on p.member_id = l.member_id and p.primary_line = 1"
                                        + " and p.live_marker = 1 and p.from_date <= ? and (p.to_date is null or p.to_date > ?)",
                                on,
                                on)
                        .add(
                                " left join assignment v force index (assignment_start) on v.member_id = l.member_id and v.primary_line = 0"
                                        + " and v.live_marker = 1 and v.from_date <= ? and v.to_date > ?",
                                on,
                                on)
                        .add(
                                " left join element el on el.id = l.element_id left join element ws on ws.id = l.work_site_id"
                                        + " left join sector se on se.id = l.sector_id left join watch wa on wa.id = l.watch_id"
                                        + " left join position_code po on po.id = l.position_id")
                        .add(" where l.order_id = ? order by l.row_no", orderId)
                        .bulk(em)
                        .stream()
                        .map(OrderChecks::line)
                        .toList();
    }

    private static LineFacts line(SqlRow row) {
        var closed = new ArrayList<String>();
        var fields = List.of("element", "site", "sector", "watch", "position");
        for (int i = 0; i < fields.size(); i++) {
            if (!row.flag(FLAGS + 5 + i)) {
                closed.add(fields.get(i));
            }
        }
        return new LineFacts(
                row.integer(0),
                row.number(1),
                new PersonRef(row.number(2), row.text(3), PersonRef.nameOf(row.text(4), row.text(5))),
                AssignmentType.valueOf(row.text(6)),
                row.day(7),
                OrderLines.place(row, TO),
                standing(row, PRIMARY),
                standing(row, OVERLAY),
                status(row.text(FLAGS)),
                status(row.text(FLAGS + 1)),
                row.flag(FLAGS + 2),
                row.flag(FLAGS + 3),
                row.flag(FLAGS + 4),
                List.copyOf(closed),
                row.flag(FLAGS + 10));
    }

    private static DutyStatus status(String name) {
        return name.isEmpty() ? DutyStatus.ACTIVE : DutyStatus.valueOf(name);
    }

    private static Optional<LineFacts.Standing> standing(SqlRow row, int at) {
        return row.absent(at)
                ? Optional.empty()
                : Optional.of(new LineFacts.Standing(
                        AssignmentType.valueOf(row.text(at + 1)),
                        row.day(at + 2),
                        row.day(at + 3),
                        OrderLines.place(row, at + 4)));
    }

    private Map<Long, Long> supervisors(LocalDate on) {
        var above = new HashMap<Long, Long>();
        new SqlText()
                .add(
                        "select member_id, supervisor_id from assignment where live_marker = 1 and from_date <= ?"
                                + " and (to_date is null or to_date > ?) order by primary_line desc",
                        on,
                        on)
                .bulk(em)
                .forEach(row -> above.put(row.number(0), row.number(1)));
        return above;
    }
}
