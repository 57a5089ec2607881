package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.personnel.LineTerms;
import org.kcpd.division.personnel.OrderLine;
import org.kcpd.division.personnel.Place;
import org.kcpd.division.personnel.boundary.LineTarget;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/** Writes lines of orders: many at once as sets, all or none, every bad row named. */
@ApplicationScoped
public class OrderLines {

    private static final String PRIMARY_PLACES =
            """
            SELECT p.member_id, p.element_id, p.work_site_id, p.sector_id, p.watch_id, p.position_id, p.title,
                   p.duty_hours, p.days_off, p.radio_no, p.supervisor_id
              FROM assignment p
             WHERE p.primary_line = 1 AND p.live_marker = 1 AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date > ?)
               AND p.member_id IN\s""";

    /** Who is meant by the serial numbers, with their places on the day; whether the order moves them, its last row. */
    private static final String CANDIDATES =
            """
            SELECT m.serial_no, m.id, l.id, (SELECT COALESCE(MAX(x.row_no), 0) FROM order_line x WHERE x.order_id = ?),
                   p.element_id, p.work_site_id, p.sector_id, p.watch_id, p.position_id, p.title,
                   p.duty_hours, p.days_off, p.radio_no, p.supervisor_id
              FROM member m
              LEFT JOIN assignment p FORCE INDEX (assignment_start) ON p.member_id = m.id AND p.primary_line = 1
               AND p.live_marker = 1 AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date > ?)
              LEFT JOIN order_line l FORCE INDEX (order_line_member) ON l.order_id = ? AND l.member_id = m.id
            """;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    private MemberIds members;

    protected OrderLines() {}

    /** Outside the container. */
    public OrderLines(EntityManager em, MemberIds members) {
        this.em = em;
        this.members = members;
    }

    @Inject
    void members(MemberIds known) {
        members = known;
    }

    /**
     * Adds one line per serial number, all to one target.
     *
     * @throws Refused with every bad row (the n-th serial number, from 1): E-MEMBER-UNKNOWN, E-MEMBER-TWICE,
     *     E-SUPERVISOR-UNKNOWN, E-REQUIRED (a field that cannot be kept because there is no place to keep it from),
     *     E-TDY-END, E-PERMANENT-END, E-DATE
     */
    public void add(long orderId, LocalDate on, List<String> serials, LineTarget target) {
        var known = candidates(orderId, on, serials);
        var supervisor = supervisor(target);
        var problems = new ArrayList<Problem>();
        var lines = new ArrayList<OrderLine>();
        var taken = new HashSet<Long>();
        for (int row = 1; row <= serials.size(); row++) {
            var serial = serials.get(row - 1);
            var candidate = known.get(serial.toLowerCase(Locale.ROOT));
            if (candidate == null) {
                problems.add(Problem.of("E-MEMBER-UNKNOWN", serial).at("serial").on(row));
            } else if (!taken.add(candidate.memberId()) || candidate.taken()) {
                problems.add(Problem.of("E-MEMBER-TWICE", serial).at("serial").on(row));
            } else {
                try {
                    var terms = terms(target, candidate.place(), supervisor);
                    lines.add(new OrderLine(
                            orderId, candidate.lastRow() + lines.size() + 1, candidate.memberId(), terms));
                } catch (Refused refused) {
                    problems.add(refused.problems().get(0).on(row));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.all(problems);
        }
        insert(lines);
    }

    /** Somebody a line is asked for. @param taken whether the order has one already */
    private record Candidate(long memberId, boolean taken, int lastRow, Optional<Place> place) {}

    private Map<String, Candidate> candidates(long orderId, LocalDate on, List<String> serials) {
        var known = new HashMap<String, Candidate>();
        MemberIds.named(new SqlText().add(CANDIDATES, orderId, on, on, orderId), serials)
                .bulk(em)
                .forEach(row -> known.put(
                        row.text(0).toLowerCase(Locale.ROOT),
                        new Candidate(
                                row.number(1),
                                !row.absent(2),
                                row.integer(3),
                                row.absent(4) ? Optional.empty() : Optional.of(place(row, 4)))));
        return known;
    }

    /** Fills a new order with lines whose terms are known for each member. */
    public void fill(long orderId, Map<Long, LineTerms> termsByMember) {
        var lines = new ArrayList<OrderLine>();
        termsByMember.forEach((member, terms) -> lines.add(new OrderLine(orderId, lines.size() + 1, member, terms)));
        insert(lines);
    }

    /** Another target for a line. @throws NotFound when it is not a line of this order; Refused as {@link #add} */
    public void change(long orderId, LocalDate on, long lineId, LineTarget target) {
        var line = em.find(OrderLine.class, lineId);
        if (line == null || line.orderId() != orderId) {
            throw new NotFound("OrderLine", lineId);
        }
        var place = Optional.ofNullable(places(List.of(line.memberId()), on).get(line.memberId()));
        try {
            line.rewrite(terms(target, place, supervisor(target)));
        } catch (Refused refused) {
            throw Refused.of(refused.problems().get(0).on(line.rowNo()));
        }
    }

    /** Takes lines out. @return how many there were */
    public int remove(long orderId, List<Long> lineIds) {
        return new SqlText()
                .add("DELETE FROM order_line WHERE order_id = ? AND id IN ", orderId)
                .numbers(lineIds)
                .execute(em);
    }

    /** Whom the order moves. */
    public Set<Long> membersOf(long orderId) {
        var ids = new HashSet<Long>();
        new SqlText()
                .add("SELECT member_id FROM order_line WHERE order_id = ?", orderId)
                .rows(em)
                .forEach(row -> ids.add(row.number(0)));
        return ids;
    }

    /** The members' own places on the day. */
    public Map<Long, Place> places(Collection<Long> memberIds, LocalDate on) {
        var places = new HashMap<Long, Place>();
        new SqlText().add(PRIMARY_PLACES, on, on).numbers(memberIds).rows(em).forEach(row -> {
            places.put(row.number(0), place(row, 1));
        });
        return places;
    }

    /** What a target means for a member at a place. @throws Refused E-REQUIRED, E-TDY-END, E-PERMANENT-END, E-DATE */
    static LineTerms terms(LineTarget target, Optional<Place> now, Optional<Long> supervisor) {
        var element = kept(
                "element",
                target.elementId().or(() -> now.filter(OrderLines::ofTheSite).flatMap(place -> target.workSiteId())),
                now.map(Place::elementId));
        var site = kept("site", target.workSiteId(), now.map(Place::workSiteId));
        var watch = kept("watch", target.watchId(), now.map(Place::watchId));
        var sameSite = now.filter(place -> place.workSiteId() == site);
        var sameLine = sameSite.filter(place -> place.elementId() == element);
        var sameWatch = now.filter(place -> place.watchId() == watch);
        return new LineTerms(
                target.type(),
                target.end(),
                new Place(
                        element,
                        site,
                        target.sectorId()
                                .or(() -> sameSite.map(Place::sectorId))
                                .orElse(0L),
                        watch,
                        kept("position", target.positionId(), now.map(Place::positionId)),
                        kept("title", target.title().filter(title -> !title.isBlank()), now.map(Place::title)),
                        target.dutyHours()
                                .or(() -> sameWatch.map(Place::dutyHours))
                                .orElse(""),
                        target.daysOff().or(() -> now.map(Place::daysOff)).orElse(""),
                        target.radioNo().or(() -> now.map(Place::radioNo)).orElse(""),
                        supervisor
                                .or(() -> target.supervisorSerial().isPresent()
                                        ? Optional.of(0L)
                                        : sameLine.map(Place::supervisorId))
                                .orElse(0L)));
    }

    /** Who serves in a patrol division itself, not in a unit that works out of it. */
    private static boolean ofTheSite(Place place) {
        return place.elementId() == place.workSiteId();
    }

    private static <T> T kept(String field, Optional<T> wanted, Optional<T> now) {
        return wanted.or(() -> now).orElseThrow(() -> Refused.of("E-REQUIRED").field(field));
    }

    private Optional<Long> supervisor(LineTarget target) {
        return target.supervisorSerial()
                .map(String::strip)
                .filter(serial -> !serial.isEmpty())
                .map(serial -> Optional.ofNullable(members.of(List.of(serial)).get(serial))
                        .orElseThrow(() -> Refused.of("E-SUPERVISOR-UNKNOWN")
                                .field("supervisor")
                                .args(serial)));
    }

    private void insert(List<OrderLine> lines) {
        var insert = new BulkInsert(
                em.unwrap(Connection.class),
                "order_line",
                "order_id",
                "row_no",
                "member_id",
                "type",
                "to_date",
                "element_id",
                "work_site_id",
                "sector_id",
                "watch_id",
                "position_id",
                "title",
                "duty_hours",
                "days_off",
                "radio_no",
                "supervisor_id");
        try {
            for (var line : lines) {
                insert.row(values(line).toArray());
            }
            insert.flush();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<Object> values(OrderLine line) {
        var terms = line.terms();
        var place = terms.place();
        var values = new ArrayList<Object>(List.of(line.orderId(), line.rowNo(), line.memberId()));
        values.add(terms.type().name());
        values.add(terms.end().orElse(null));
        values.add(place.elementId());
        values.add(place.workSiteId());
        values.add(place.sector().orElse(null));
        values.add(place.watchId());
        values.add(place.positionId());
        values.add(place.title());
        values.add(orNull(place.dutyHours()));
        values.add(orNull(place.daysOff()));
        values.add(orNull(place.radioNo()));
        values.add(place.supervisor().orElse(null));
        return values;
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** The place whose columns begin at {@code at}, in the order of {@link Place}. */
    static Place place(SqlRow row, int at) {
        return new Place(
                row.number(at),
                row.number(at + 1),
                row.number(at + 2),
                row.number(at + 3),
                row.number(at + 4),
                row.text(at + 5),
                row.text(at + 6),
                row.text(at + 7),
                row.text(at + 8),
                row.number(at + 9));
    }
}
