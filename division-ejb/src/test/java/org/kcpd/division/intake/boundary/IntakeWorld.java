package org.kcpd.division.intake.boundary;

import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kcpd.division.community.boundary.PlaceDesk;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.community.control.Juveniles;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.community.query.AreaQuery;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.control.Calendars;
import org.kcpd.division.intake.control.Coverage;
import org.kcpd.division.intake.control.Escalation;
import org.kcpd.division.intake.control.Intake;
import org.kcpd.division.intake.control.Mentions;
import org.kcpd.division.intake.control.RequestBook;
import org.kcpd.division.intake.control.RequestCircle;
import org.kcpd.division.intake.control.RequestInvolvement;
import org.kcpd.division.intake.control.RequestNotices;
import org.kcpd.division.intake.control.TaskReminders;
import org.kcpd.division.intake.control.Whereabouts;
import org.kcpd.division.intake.control.WorkBook;
import org.kcpd.division.intake.control.WorkNotices;
import org.kcpd.division.intake.control.WorkSubjects;
import org.kcpd.division.intake.query.RequestCodebook;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.RequestFilter;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.intake.query.RequestSort;
import org.kcpd.division.intake.query.WorkFileQuery;
import org.kcpd.division.intake.query.WorkTaskQuery;
import org.kcpd.division.personnel.boundary.OrdersWorld;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.picture.boundary.Involvements;
import org.kcpd.division.picture.control.InvolvementBook;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;

/** The small department with social work and a liaison, and the front door behind the real pipeline. */
final class IntakeWorld implements AutoCloseable {
    static final String COORDINATOR = "04001";
    static final String EAST_SPECIALIST = "04002";
    static final String EAST_COLLEAGUE = "04003";
    static final String NORTH_SPECIALIST = "04004";
    static final String LIAISON = "04005";
    static final String CIO_SERGEANT = "04006";
    static final String OFFICER = "04010";
    static final String OTHER_OFFICER = "04011";
    static final String PRIVACY = "04012";

    final OrdersWorld department = new OrdersWorld();
    final ServiceRequests requests;
    final RequestQuery query;
    final Escalation escalation;
    final WorkNotes notes;
    final WorkTasks tasks;
    final WorkTaskQuery taskQuery;
    final WorkFileQuery files;
    final TaskReminders reminders;
    final PlaceDesk places;

    IntakeWorld() {
        department.db.sql(
                "INSERT INTO element (code, work_site, patrol_division, opened_on, version) VALUES ('SSS', 0, 0, '1990-01-01', 1),"
                        + " ('LIA', 0, 0, '1990-01-01', 1)",
                "INSERT INTO element_version (element_id, name, kind, from_date) SELECT id, CONCAT(code, ' name'), 'UNIT',"
                        + " opened_on FROM element WHERE code IN ('SSS', 'LIA')",
                "UPDATE element SET discipline = CASE code WHEN 'SSS' THEN 'SOCIAL_WORK' WHEN 'LIA' THEN 'LIAISON'"
                        + " WHEN 'CIO' THEN 'COMMUNITY_INTERACTION' WHEN 'CIT' THEN 'CRISIS_INTERVENTION' END");
        department.member(COORDINATOR, "Social Services Coordinator", "SSS", "HQ", "DAY", "COORDINATOR");
        department.member(EAST_SPECIALIST, "Social Services Specialist", "SSS", "EPD", "DAY", "MEMBER");
        department.member(EAST_COLLEAGUE, "Social Services Specialist", "SSS", "EPD", "DAY", "MEMBER");
        department.member(NORTH_SPECIALIST, "Social Services Specialist", "SSS", "NPD", "DAY", "MEMBER");
        department.member(LIAISON, "Officer", "LIA", "HQ", "DAY", "MEMBER");
        department.member(CIO_SERGEANT, "Sergeant", "CIO", "HQ", "DAY", "SUPERVISOR");
        department.member(OFFICER, "Officer", "EPD", "EPD", "DAY", "MEMBER");
        department.member(OTHER_OFFICER, "Officer", "NPD", "NPD", "DAY", "MEMBER");
        department.member(PRIVACY, "Analyst", "KCPD", "HQ", "DAY", "MEMBER");
        department.db.sql(
                "INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, 'PRI', '2020-01-01',"
                        + " '2040-01-01', 'test' FROM member WHERE serial_no = '" + PRIVACY + "'");
        var pipeline = department.pipeline;
        var em = pipeline.em();
        var duty = new OnDuty(pipeline.callers(), pipeline.clock(), new AuditTrail());
        var book = new RequestBook(em, pipeline.secrets());
        var coverage = new Coverage(em);
        var subjects = new SubjectQuery(em, duty, new Juveniles(Juveniles.ADULT));
        places = new PlaceDesk(new SubjectBook(em, pipeline.secrets(), duty), duty);
        var calendars = new Calendars(em, "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", "08:00", "17:00");
        var notices = new RequestNotices(
                new Outbox(em, pipeline.clock()), coverage, "https://division.kcpd.example/division");
        var picture = new RequestInvolvement(em, new Involvements(new InvolvementBook(em), duty), duty);
        requests = new ServiceRequests(
                book,
                new Intake(
                        em,
                        book,
                        coverage,
                        calendars,
                        new Whereabouts(em, subjects, new AreaQuery(em, new Atlas(em), duty))),
                coverage,
                calendars,
                notices,
                picture,
                duty);
        query = new RequestQuery(em, pipeline.secrets(), subjects, new RequestCodebook(em, pipeline.clock()), duty);
        escalation = new Escalation(em, notices, pipeline.transaction(), pipeline.clock());
        var workBook = new WorkBook(em, pipeline.secrets());
        var subjectsOfWork = new WorkSubjects(List.of(new RequestCircle(em, picture, pipeline.clock())));
        var workNotices =
                new WorkNotices(new Outbox(em, pipeline.clock()), coverage, "https://division.kcpd.example/division");
        notes = new WorkNotes(
                workBook, subjectsOfWork, new Mentions(pipeline.source(), subjectsOfWork), workNotices, duty);
        tasks = new WorkTasks(workBook, subjectsOfWork, coverage, workNotices, duty);
        taskQuery = new WorkTaskQuery(em, duty);
        files = new WorkFileQuery(em, pipeline.secrets(), subjectsOfWork, duty);
        reminders = new TaskReminders(em, workNotices, pipeline.transaction(), pipeline.clock());
        department.on(OrdersWorld.TODAY);
    }

    /** A map with one division, a rectangle. */
    void division(String code, int south, int west, int north, int east) {
        department.db.sql(
                "INSERT INTO map_set (kind, from_date, file_name, digest, areas, imported_by, imported_at) VALUES ('DIVISION',"
                        + " '2020-01-01', 'test', '', 1, 0, '2020-01-01')",
                "INSERT INTO map_area (set_id, code, name, shape) SELECT id, '%1$s', '%1$s',".formatted(code)
                        + " ST_AsBinary(ST_GeomFromText('POLYGON((%2$d %1$d, %4$d %1$d, %4$d %3$d, %2$d %3$d, %2$d %1$d))'))"
                                .formatted(south, west, north, east)
                        + " FROM map_set");
    }

    long reason(String code) {
        return department.number("SELECT id FROM request_reason WHERE code = '" + code + "'");
    }

    long outcome(String code) {
        return department.number("SELECT id FROM request_outcome WHERE code = '" + code + "'");
    }

    /** For somebody nobody else asks for. */
    FileRequest wish(String reason) {
        return wish(reason, "somebody " + UUID.randomUUID());
    }

    FileRequest wish(String reason, String who) {
        return new FileRequest(
                key(),
                reason(reason),
                Optional.empty(),
                RequestSubject.described(who, ""),
                0,
                "",
                "26-0042",
                "canary words of " + who,
                false);
    }

    List<RequestRow> find(String as, String text) {
        return department.call(as, query, "find", text, List.of(), 50);
    }

    long file(String as, String reason) {
        return department.call(as, requests, "file", wish(reason));
    }

    int version(long id) {
        return (int) department.number("SELECT version FROM service_request WHERE id = " + id);
    }

    String state(long id) {
        return department
                .texts("SELECT state FROM service_request WHERE id = " + id)
                .get(0);
    }

    void triage(String as, long id, String site) {
        department.call(
                as,
                requests,
                "triage",
                new TriageRequest(key(), id, version(id), Urgency.HOURS_72, department.element(site), ""));
    }

    void step(String as, String verb, long id, String reason) {
        department.call(as, requests, verb, new RequestStep(key(), id, version(id), reason));
    }

    void assign(String as, long id, String owner) {
        department.call(as, requests, "assign", new AssignRequest(key(), id, version(id), owner, ""));
    }

    void close(String as, long id) {
        department.call(as, requests, "close", new EndRequest(key(), id, version(id), outcome("HELPED"), "canary end"));
    }

    /** Filed by an officer of East, triaged, accepted by East's specialist. */
    long inProgress() {
        long id = file(OFFICER, "HOUSING");
        triage(COORDINATOR, id, "EPD");
        step(EAST_SPECIALIST, "accept", id, "");
        return id;
    }

    long write(String as, long request, NoteClass noteClass, String text, FilePart... files) {
        return department.call(
                as,
                notes,
                "write",
                new WriteNote(key(), "ServiceRequest", request, noteClass, 0, text, List.of(files)));
    }

    long task(String as, long request, String title, String owner, LocalDate due) {
        return department.call(
                as, tasks, "add", new AddTask(key(), request == 0 ? "" : "ServiceRequest", request, title, owner, due));
    }

    void act(String as, String act, long task) {
        int version = (int) department.number("SELECT version FROM work_task WHERE id = " + task);
        department.call(as, tasks, act, new TaskAct(key(), task, version));
    }

    RequestDetail detail(String as, long id) {
        return department.call(as, query, "detail", id);
    }

    List<RequestRow> list(String as, RequestFilter filter) {
        return department
                .<Slice<RequestRow>>call(
                        as, query, "list", new TableQuery<>(filter, RequestSort.FILED_AT, true, 0, TableQuery.LARGEST))
                .rows();
    }

    List<RequestRow> list(String as, RequestFilter.Show show) {
        return list(as, RequestFilter.of(show));
    }

    /** What stands at home, as {@code sort number}. */
    List<String> home(String as) {
        return department.<Home>call(as, department.work, "mine").lines().stream()
                .map(line -> line.kind() + ' ' + line.id())
                .toList();
    }

    @Override
    public void close() {
        department.close();
    }
}
