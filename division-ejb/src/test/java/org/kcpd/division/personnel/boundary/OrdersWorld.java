package org.kcpd.division.personnel.boundary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.kcpd.division.access.boundary.Glass;
import org.kcpd.division.access.boundary.GlassDesk;
import org.kcpd.division.access.query.GlassQuery;
import org.kcpd.division.access.query.RoleHolders;
import org.kcpd.division.intake.control.RequestBook;
import org.kcpd.division.intake.control.RequestInvolvement;
import org.kcpd.division.intake.control.RequestsInHand;
import org.kcpd.division.intake.control.TasksInHand;
import org.kcpd.division.intake.control.WorkBook;
import org.kcpd.division.intake.query.RequestHome;
import org.kcpd.division.intake.query.WorkHome;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.control.Assignments;
import org.kcpd.division.personnel.control.Commanders;
import org.kcpd.division.personnel.control.Endorsers;
import org.kcpd.division.personnel.control.HandoverWords;
import org.kcpd.division.personnel.control.MemberIds;
import org.kcpd.division.personnel.control.OpenWorks;
import org.kcpd.division.personnel.control.OrderBook;
import org.kcpd.division.personnel.control.OrderChecks;
import org.kcpd.division.personnel.control.OrderLines;
import org.kcpd.division.personnel.control.OrderNotices;
import org.kcpd.division.personnel.control.OrderNumbers;
import org.kcpd.division.personnel.control.OrderPublication;
import org.kcpd.division.personnel.control.Supervisors;
import org.kcpd.division.personnel.control.TransferBook;
import org.kcpd.division.personnel.control.TransferEndorsements;
import org.kcpd.division.personnel.control.TransferOrders;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.personnel.query.OrderPreview;
import org.kcpd.division.personnel.query.OrderPreviews;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.personnel.query.ReadersQuery;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.personnel.query.StrengthQuery;
import org.kcpd.division.personnel.query.TransferDetail;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.personnel.query.WorkQuery;
import org.kcpd.division.picture.boundary.Involvements;
import org.kcpd.division.picture.control.HandOffBook;
import org.kcpd.division.picture.control.HandOffsInHand;
import org.kcpd.division.picture.control.InvolvementBook;
import org.kcpd.division.picture.control.InvolvementsInHand;
import org.kcpd.division.picture.control.PlanBook;
import org.kcpd.division.picture.control.PlanLeads;
import org.kcpd.division.picture.query.PictureHome;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

/**
 * A small department on a real database, and the desks of orders and transfer requests behind the real pipeline: three
 * patrol divisions, two units, three watches, a Chief, a Major, two commanders, an administrator and as many officers as
 * a test asks for.
 */
public final class OrdersWorld implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    public static final LocalDate HIRED = LocalDate.of(2020, 1, 1);

    public static final String CHIEF = "02003";
    public static final String MAJOR = "02010";
    public static final String EAST_COMMANDER = "02013";
    public static final String NORTH_COMMANDER = "02014";
    public static final String ADMINISTRATOR = "90001";
    public static final String SECOND_ADMINISTRATOR = "90002";

    public final TestDatabase db;
    public final TestPipeline pipeline;
    private final SettableClock clock = new SettableClock();
    public final PersonnelOrders orders;
    public final TransferRequests transfers;
    public final OrderQuery orderQuery;
    public final TransferQuery transferQuery;
    public final StrengthQuery strength;
    public final RosterQuery roster;
    public final WorkQuery work;
    public final ReadersQuery readers;
    public final TransferGlass glass;
    public final GlassDesk glassDesk;
    public final GlassQuery glassQuery;
    private int officers = 3000;

    /** A clock that stands where the test puts it. */
    private static final class SettableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-03-02T15:00:00Z");

        @Override
        public ZoneId getZone() {
            return BusinessClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public OrdersWorld() {
        this(TestDatabase.fresh());
    }

    public OrdersWorld(TestDatabase database) {
        db = database;
        if (number("SELECT COUNT(*) FROM element") == 0) {
            new SmallDepartment(db).build();
        }
        var business = new BusinessClock(clock);
        pipeline = new TestPipeline(db, business);
        var em = pipeline.em();
        var duty = new OnDuty(pipeline.callers(), business, new AuditTrail());
        var members = new MemberIds(em);
        var assignments = new Assignments(em);
        var book = new OrderBook(em);
        var lines = new OrderLines(em, members);
        var requests = new TransferBook(em, pipeline.secrets());
        var openWorks = new OpenWorks(
                em,
                List.of(
                        new TransferEndorsements(requests, business),
                        new RequestsInHand(
                                new RequestBook(em, pipeline.secrets()),
                                new RequestInvolvement(em, new Involvements(new InvolvementBook(em), duty), duty),
                                business),
                        new TasksInHand(new WorkBook(em, pipeline.secrets())),
                        new InvolvementsInHand(new InvolvementBook(em)),
                        new HandOffsInHand(new HandOffBook(em, pipeline.secrets()), business),
                        new PlanLeads(new PlanBook(em, pipeline.secrets()), business)));
        var checks = new OrderChecks(em, openWorks, business);
        var commanders = new Commanders(em);
        var endorsers = new Endorsers(commanders);
        var organisations = new Organisations(em);
        var notices =
                new OrderNotices(em, new Outbox(em, business), commanders, "https://division.kcpd.example/division");
        orders = new PersonnelOrders(
                book,
                lines,
                checks,
                new OrderPublication(book, checks, assignments, new OrderNumbers(em), openWorks, requests, notices),
                new HandoverWords(em, openWorks, members, assignments, book),
                requests,
                duty);
        transfers =
                new TransferRequests(requests, new TransferOrders(requests, book, lines), endorsers, assignments, duty);
        orderQuery = new OrderQuery(
                em, new OrderPreviews(em, checks, openWorks, organisations, business), organisations, duty);
        transferQuery = new TransferQuery(em, pipeline.secrets(), endorsers, duty);
        strength = new StrengthQuery(em, organisations);
        roster = new RosterQuery(em, organisations, duty);
        work = new WorkQuery(em, duty, List.of(new RequestHome(), new WorkHome(), new PictureHome()));
        readers = new ReadersQuery(em, new RoleHolders(em, business), duty);
        var panes = new Glass(
                em,
                pipeline.callers(),
                business,
                pipeline.secrets(),
                new Outbox(em, business),
                new AuditTrail(),
                "https://division.kcpd.example/division");
        glass = new TransferGlass(transferQuery, panes, new Supervisors(em, commanders), duty);
        glassDesk =
                pipeline.wire(GlassDesk.class, em, pipeline.callers(), business, pipeline.secrets(), new AuditTrail());
        glassQuery = pipeline.wire(GlassQuery.class, em, business, pipeline.secrets(), new AuditTrail());
    }

    /** A member with an active status and a primary assignment since {@link #HIRED}. */
    public long member(String serial, String title, String element, String site, String watch, String position) {
        new SmallDepartment(db).member(serial, title, element, site, watch, position);
        return idOf(serial);
    }

    /** The next officer at a patrol division. */
    public String officer(String site) {
        return officer(site, "DAY");
    }

    public String officer(String site, String watch) {
        var serial = "%05d".formatted(++officers);
        member(serial, "Officer", site, site, watch, "MEMBER");
        return serial;
    }

    public List<String> officers(String site, int count) {
        var serials = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            serials.add(officer(site));
        }
        return serials;
    }

    public long idOf(String serial) {
        return number("SELECT id FROM member WHERE serial_no = '" + serial + "'");
    }

    public long element(String code) {
        return number("SELECT id FROM element WHERE code = '" + code + "'");
    }

    public long watch(String code) {
        return number("SELECT id FROM watch WHERE code = '" + code + "'");
    }

    public long position(String code) {
        return number("SELECT id FROM position_code WHERE code = '" + code + "'");
    }

    /** The first column of the only row. */
    public long number(String sql) {
        return db.call(
                em -> new SqlText().add(sql).rows(em).findFirst().orElseThrow().number(0));
    }

    public List<String> texts(String sql) {
        return db.call(
                em -> new SqlText().add(sql).rows(em).map(row -> row.text(0)).toList());
    }

    /** Moves the clock to noon of the day in Kansas City. */
    public void on(LocalDate day) {
        at(day.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    public void at(Instant instant) {
        clock.now = instant;
    }

    /** Runs the work as this member. */
    public <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }

    /** The work site by which the member's own rights are decided now. */
    public long siteOfCaller(String serial) {
        return as(serial, () -> pipeline.callers().current().workSiteId());
    }

    /** Calls a method of a desk as this member, through the pipeline. */
    public <T> T call(String serial, Object desk, String method, Object... arguments) {
        return as(serial, () -> pipeline.call(desk, method, arguments));
    }

    public static OrderHead head(LocalDate on) {
        return new OrderHead("Moves of the spring", "Chief of Police", on, false, "", Optional.empty());
    }

    public static OrderHead correction(LocalDate on) {
        return new OrderHead("Correction", "Chief of Police", on, true, "HR had it wrong", Optional.empty());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** For good, to another patrol division. */
    public LineTarget to(String site) {
        return to(site, site);
    }

    /** For good, to an element of a site. */
    public LineTarget to(String element, String site) {
        return LineTarget.permanent(Optional.of(element(element)), Optional.of(element(site)), Optional.empty());
    }

    /** For a time, to another patrol division. */
    public LineTarget to(String site, AssignmentType type, LocalDate end) {
        return to(site).as(type, Optional.ofNullable(end));
    }

    public long draft(OrderHead head, List<String> serials, LineTarget target) {
        return call(ADMINISTRATOR, orders, "draft", new DraftOrder(key(), head, serials, Optional.of(target)));
    }

    public int version(long orderId) {
        return (int) number("SELECT version FROM personnel_order WHERE id = " + orderId);
    }

    private OrderStep step(long orderId, String reason) {
        return new OrderStep(key(), orderId, version(orderId), reason);
    }

    public void submit(long orderId) {
        call(ADMINISTRATOR, orders, "submit", step(orderId, ""));
    }

    public void approve(long orderId) {
        call(MAJOR, orders, "approve", step(orderId, ""));
    }

    public String publish(long orderId) {
        return call(MAJOR, orders, "publish", step(orderId, ""));
    }

    public void rescind(long orderId) {
        call(MAJOR, orders, "rescind", step(orderId, "the vacancy is gone"));
    }

    /** Everything up to the approval. */
    public long approved(OrderHead head, List<String> serials, LineTarget target) {
        var id = draft(head, serials, target);
        submit(id);
        approve(id);
        return id;
    }

    /** Everything up to the publication. */
    public long published(OrderHead head, List<String> serials, LineTarget target) {
        var id = approved(head, serials, target);
        publish(id);
        return id;
    }

    public OrderDetail detail(String as, long orderId) {
        return call(as, orderQuery, "detail", orderId);
    }

    public OrderPreview preview(long orderId) {
        return call(ADMINISTRATOR, orderQuery, "preview", orderId);
    }

    public byte[] printed(long orderId) {
        return call(ADMINISTRATOR, orderQuery, "printed", orderId, Locale.ENGLISH);
    }

    /** A request to go to a patrol division, on any watch. */
    public long request(String serial, String site) {
        var wish = new TransferWish(
                element(site), element(site), Optional.empty(), false, "", Optional.empty(), "closer to home");
        return call(serial, transfers, "submit", new SubmitTransfer(key(), wish));
    }

    public TransferDetail transfer(String as, long requestId) {
        return call(as, transferQuery, "detail", requestId);
    }

    public int transferVersion(long requestId) {
        return (int) number("SELECT version FROM transfer_request WHERE id = " + requestId);
    }

    public TransferStep transferStep(long requestId, String reason) {
        return new TransferStep(key(), requestId, transferVersion(requestId), reason);
    }

    public void endorse(String as, long requestId, EndorseTransfer.Side side) {
        call(as, transfers, "endorse", new EndorseTransfer(key(), requestId, transferVersion(requestId), side, ""));
    }

    /** The whole way onto the waiting list, from East to North. */
    public long approvedRequest(String serial) {
        var id = request(serial, "NPD");
        endorse(EAST_COMMANDER, id, EndorseTransfer.Side.LOSING);
        endorse(NORTH_COMMANDER, id, EndorseTransfer.Side.GAINING);
        call(MAJOR, transfers, "approve", transferStep(id, ""));
        return id;
    }

    /** Site code, first day and end of every live interval of a member: {@code P EPD 2020-01-01..2026-03-09}. */
    public List<String> chain(String serial) {
        return texts(
                "SELECT CONCAT(CASE WHEN a.primary_line = 1 THEN 'P ' ELSE 'O ' END, s.code, ' ', a.from_date, '..',"
                        + " COALESCE(a.to_date, '')) FROM assignment a JOIN element s ON s.id = a.work_site_id"
                        + " JOIN member m ON m.id = a.member_id WHERE a.live_marker = 1 AND m.serial_no = '" + serial
                        + "' ORDER BY a.primary_line DESC, a.from_date");
    }

    /** Members with two live primary intervals that overlap, or with a hole between them. */
    public List<String> broken() {
        return texts("SELECT m.serial_no FROM assignment x JOIN member m ON m.id = x.member_id WHERE x.live_marker = 1"
                + " AND x.primary_line = 1 AND (EXISTS (SELECT 1 FROM assignment y WHERE y.member_id = x.member_id"
                + " AND y.live_marker = 1 AND y.primary_line = 1 AND y.id <> x.id AND y.from_date >= x.from_date"
                + " AND (x.to_date IS NULL OR y.from_date < x.to_date)) OR x.to_date IS NOT NULL AND NOT EXISTS"
                + " (SELECT 1 FROM assignment y WHERE y.member_id = x.member_id AND y.live_marker = 1"
                + " AND y.primary_line = 1 AND y.from_date = x.to_date))");
    }

    @Override
    public void close() {
        db.close();
    }
}
