package org.kcpd.division.probe;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.personnel.OrderHead;
import org.kcpd.division.personnel.boundary.ApplyImport;
import org.kcpd.division.personnel.boundary.DraftOrder;
import org.kcpd.division.personnel.boundary.LineTarget;
import org.kcpd.division.personnel.boundary.LoadRoster;
import org.kcpd.division.personnel.boundary.OrderStep;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.boundary.RosterImport;
import org.kcpd.division.personnel.boundary.StartDryRun;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Lies where nobody needs to be signed in. Calls use cases as the member that the parameter {@code as} names, through the whole pipeline, and answers in plain
 * text: {@code <nanoseconds of the call> <what it answered>}, or 409 with the code of the refusal.
 */
@WebServlet("/jakarta.faces.resource/probe/*")
public class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @EJB
    private transient PersonnelOrders orders;

    @EJB
    private transient RosterImport imports;

    @EJB
    private transient TaskDesk tasks;

    @EJB
    private transient TaskQuery taskQuery;

    @EJB
    private transient OrderQuery orderQuery;

    @EJB
    private transient RosterQuery roster;

    @EJB
    private transient DuplicateQuery duplicates;

    @Inject
    private transient CallerContext callers;

    @Resource(lookup = "java:app/jdbc/division")
    private transient DataSource database;

    /** One timed call. */
    private interface Call {
        Object answer() throws SQLException;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(act(request));
        } catch (DivisionException refusal) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(refusal.code() + " " + refusal.problems());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String act(HttpServletRequest request) throws SQLException {
        var as = request.getParameter("as");
        return switch (request.getPathInfo()) {
            case "/draft" -> timed(() -> callers.actAs(as, () -> orders.draft(draft(request))));
            case "/submit" -> timed(() -> callers.actAs(as, () -> {
                orders.submit(step(request));
                return "submitted";
            }));
            case "/approve" -> timed(() -> callers.actAs(as, () -> {
                orders.approve(step(request));
                return "approved";
            }));
            case "/publish" -> timed(() -> callers.actAs(as, () -> orders.publish(step(request))));
            case "/rescind" -> timed(() -> callers.actAs(as, () -> {
                orders.rescind(step(request));
                return "rescinded";
            }));
            case "/version" -> timed(() ->
                    callers.actAs(as, () -> orderQuery.detail(order(request)).version()));
            case "/preview" -> timed(() -> callers.actAs(
                    as, () -> orderQuery.preview(order(request)).cells().size()));
            case "/roster-page" -> timed(() -> callers.actAs(as, () -> {
                var page =
                        roster.list(day(request), new TableQuery<>(RosterFilter.ALL, RosterSort.NAME, false, 0, PAGE));
                return page.rows().size() + page.count();
            }));
            case "/roster-all" -> timed(
                    () -> callers.actAs(as, () -> roster.all(day(request), RosterFilter.ALL, RosterSort.NAME, false)
                            .size()));
            case "/dry-run" -> timed(() -> callers.actAs(as, () -> dryRun(request.getParameter("file"))));
            case "/apply" -> timed(() -> callers.actAs(
                    as, () -> imports.apply(new ApplyImport(request.getParameter("key"), task(request), false))));
            case "/cancel" -> timed(() -> callers.actAs(as, () -> {
                tasks.cancel(task(request));
                return "asked";
            }));
            case "/again" -> timed(() -> callers.actAs(as, () -> {
                tasks.again(task(request));
                return "queued";
            }));
            case "/task" -> timed(() -> callers.actAs(as, () -> {
                var status = taskQuery.status(task(request));
                return status.state() + " " + status.problem().orElse("");
            }));
            case "/import" -> timed(() -> callers.actAs(as, () -> load(request.getParameter("file"))));
            case "/duplicates" -> timed(() -> callers.actAs(as, () -> duplicates
                    .people(new TypedPerson(
                            request.getParameter("family"),
                            request.getParameter("given"),
                            day(request),
                            Long.parseLong(request.getParameter("place")),
                            0))
                    .size()));
            case "/bare-publish" -> timed(() -> new BareSql(database).move(day(request), count(request)));
            case "/bare-roster-page" -> timed(() -> new BareSql(database).page(day(request), PAGE));
            case "/bare-roster-all" -> timed(() -> new BareSql(database).roster(day(request)));
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
    }

    private long dryRun(String file) {
        try {
            var content = Files.readAllBytes(Path.of(file));
            return imports.startDryRun(
                    new StartDryRun(UUID.randomUUID().toString(), "hr.csv", content, mapping(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ColumnMapping mapping(byte[] content) {
        return ColumnMapping.of(CsvTable.read(new ByteArrayInputStream(content), CsvLimits.USUAL)
                .header());
    }

    /** Looks at a file and imports it: what the dry run and the import do in the background, one after the other. */
    private int load(String file) {
        try {
            var content = Files.readAllBytes(Path.of(file));
            var seen = imports.check(content, mapping(content));
            imports.load(new LoadRoster(UUID.randomUUID().toString(), content, seen));
            return seen.added() + seen.changed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String timed(Call call) throws SQLException {
        long start = System.nanoTime();
        Object answer = call.answer();
        return System.nanoTime() - start + " " + answer;
    }

    private static DraftOrder draft(HttpServletRequest request) {
        var target =
                LineTarget.permanent(number(request, "element"), number(request, "site"), number(request, "watch"));
        return new DraftOrder(
                UUID.randomUUID().toString(),
                new OrderHead("Probe", "Chief of Police", day(request), false, "", Optional.empty()),
                List.of(request.getParameter("serials").split(",")),
                Optional.of(target));
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).map(Long::valueOf);
    }

    private static OrderStep step(HttpServletRequest request) {
        var key = Optional.ofNullable(request.getParameter("key"))
                .orElseGet(() -> UUID.randomUUID().toString());
        return new OrderStep(key, order(request), Integer.parseInt(request.getParameter("version")));
    }

    private static long order(HttpServletRequest request) {
        return Long.parseLong(request.getParameter("order"));
    }

    private static long task(HttpServletRequest request) {
        return Long.parseLong(request.getParameter("task"));
    }

    private static LocalDate day(HttpServletRequest request) {
        return LocalDate.parse(request.getParameter("day"));
    }

    private static int count(HttpServletRequest request) {
        return Integer.parseInt(request.getParameter("count"));
    }
}
