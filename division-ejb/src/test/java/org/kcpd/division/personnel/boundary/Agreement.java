package org.kcpd.division.personnel.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.kcpd.division.access.query.GrantFilter;
import org.kcpd.division.access.query.GrantQuery;
import org.kcpd.division.access.query.GrantRow;
import org.kcpd.division.access.query.GrantSort;
import org.kcpd.division.access.query.ProposalFilter;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.access.query.ProposalRow;
import org.kcpd.division.access.query.ProposalSort;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.query.Home;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderRow;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.personnel.query.WaitingList;
import org.kcpd.division.personnel.query.WaitingRow;
import org.kcpd.division.personnel.query.WorkKind;
import org.kcpd.division.personnel.query.WorkRow;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.job.TaskStore;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Asks every list, count, search, export and home for what each caller can open, and nothing else: answers where they do not
 * agree. What can be opened is given by caller and kind of record; so lists may be asked in a product one of whose predicates
 * was changed.
 */
public final class Agreement implements BiFunction<TestDatabase, Map<String, Map<String, Set<Long>>>, List<String>> {
    static final String TRANSFER = "transfer_request";
    /** Of these, those that wait for a word of the caller. */
    static final String AWAITING = "awaiting";

    static final String ORDER = "personnel_order";
    static final String GRANT = "role_grant";
    static final String PROPOSAL = "grant_proposal";
    static final String TASK = "background_task";

    private static final int PAGE = 13;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, List<Long>> known = new HashMap<>();
    private OrdersWorld world;
    private String serial;
    private Map<String, Set<Long>> opened;

    @Override
    public List<String> apply(TestDatabase database, Map<String, Map<String, Set<Long>>> openedBy) {
        world = world == null ? new OrdersWorld(database) : world;
        openedBy.forEach((caller, records) -> {
            serial = caller;
            opened = records;
            transfers();
            waiting();
            orders();
            home();
            others();
        });
        return wrong;
    }

    private void transfers() {
        for (var sort : TransferSort.values()) {
            agree("list by " + sort, requests(TransferFilter.ALL, sort, PAGE), TRANSFER, "1 = 1");
        }
        agree("export", requests(TransferFilter.ALL, TransferSort.SUBMITTED_AT, TableQuery.LARGEST), TRANSFER, "1 = 1");
        agree("own", requests(filter("", true), TransferSort.MEMBER, PAGE), TRANSFER, "member_id = " + me());
        for (var asking : List.of("02013", "ROSSI", "%")) {
            agree(
                    "search for " + asking,
                    requests(filter(asking, false), TransferSort.MEMBER, PAGE),
                    TRANSFER,
                    "member_id IN (SELECT id FROM member WHERE serial_no = '" + asking + "' OR LOCATE('" + asking
                            + "', family_name) = 1)");
        }
        for (var state : List.of(TransferState.SUBMITTED, TransferState.DENIED)) {
            var only = new TransferFilter("", Optional.of(state), Optional.empty(), false, false);
            agree("state " + state, requests(only, TransferSort.STATE, PAGE), TRANSFER, "state = '" + state + "'");
        }
        long east = world.element("EPD");
        var wanting = new TransferFilter("", Optional.empty(), Optional.of(east), false, false);
        agree("to East", requests(wanting, TransferSort.STATE, PAGE), TRANSFER, "wanted_site_id = " + east);
        var awaiting = new TransferFilter("", Optional.empty(), Optional.empty(), false, true);
        within("awaiting", requests(awaiting, TransferSort.STATE, PAGE), AWAITING);
    }

    private static TransferFilter filter(String text, boolean mine) {
        return new TransferFilter(text, Optional.empty(), Optional.empty(), mine, false);
    }

    private Set<Long> requests(TransferFilter filter, TransferSort sort, int size) {
        return paged(
                first -> world.<Slice<TransferRow>>call(
                        serial, world.transferQuery, "list", new TableQuery<>(filter, sort, true, first, size)),
                TransferRow::id,
                size);
    }

    /** Who commands a site sees whoever waits for it, who sees every request whoever waits. */
    private void waiting() {
        List<WaitingList> lists = permitted(() -> world.call(serial, world.transferQuery, "waitingLists"));
        var found = new TreeSet<Long>();
        for (long site : lists.stream().map(WaitingList::workSiteId).distinct().toList()) {
            List<WaitingRow> rows = world.call(serial, world.transferQuery, "waitingList", site, 0L);
            rows.forEach(row -> found.add(row.requestId()));
        }
        int counted = lists.stream().mapToInt(WaitingList::waiting).sum();
        if (counted != found.size()) {
            wrong.add(serial + " waiting lists count " + counted + " and show " + found);
        }
        within("waiting lists", found, TRANSFER);
        if (!lists.isEmpty()) {
            String own = "(SELECT work_site_id FROM assignment WHERE open_marker = 1 AND member_id = " + me() + ")";
            boolean all = opened.get(TRANSFER).size() == ids(TRANSFER, "1 = 1").size();
            agree("waiting", found, TRANSFER, "state = 'APPROVED'" + (all ? "" : " AND wanted_site_id = " + own));
        }
        // a site that is not theirs shows nobody, asked for by its number
        for (var site : List.of("EPD", "NPD")) {
            List<WaitingRow> rows =
                    permitted(() -> world.call(serial, world.transferQuery, "waitingList", world.element(site), 0L));
            within(
                    "waiting for " + site,
                    rows.stream().map(WaitingRow::requestId).toList(),
                    TRANSFER);
        }
    }

    private void orders() {
        for (var sort : List.of(OrderSort.ORDER_NO, OrderSort.PREPARED_AT)) {
            agree("orders by " + sort, orders(OrderFilter.ALL, sort, PAGE), ORDER, "1 = 1");
        }
        agree("export", orders(OrderFilter.ALL, OrderSort.STATE, TableQuery.LARGEST), ORDER, "1 = 1");
        for (var text : List.of("spring", "%")) {
            var search = new OrderFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            agree(
                    "search for " + text,
                    orders(search, OrderSort.SUBJECT, PAGE),
                    ORDER,
                    "LOCATE('" + text + "', subject) > 0");
        }
        var withLines = new TreeSet<Long>();
        for (long id : ids(ORDER, "1 = 1")) {
            Slice<?> lines = world.call(serial, world.orderQuery, "lines", id, 0, 50);
            if (!lines.rows().isEmpty()) {
                withLines.add(id);
            }
        }
        agree("lines", withLines, ORDER, "1 = 1");
    }

    private Set<Long> orders(OrderFilter filter, OrderSort sort, int size) {
        return paged(
                first -> world.<Slice<OrderRow>>call(
                        serial, world.orderQuery, "list", new TableQuery<>(filter, sort, true, first, size)),
                OrderRow::id,
                size);
    }

    private void home() {
        List<WorkRow> rows = world.<Home>call(serial, world.work, "mine").papers();
        for (var row : rows) {
            boolean transfer = row.kind() == WorkKind.TRANSFER || row.kind() == WorkKind.MY_TRANSFER;
            if (!opened.get(transfer ? TRANSFER : ORDER).contains(row.id())) {
                wrong.add(serial + " home shows " + row.kind() + " " + row.id());
            }
        }
    }

    private void others() {
        var pipeline = world.pipeline;
        var grants = pipeline.wire(GrantQuery.class, pipeline.em(), pipeline.clock(), pipeline.callers());
        var proposals = pipeline.wire(ProposalQuery.class, pipeline.em(), pipeline.clock(), pipeline.callers());
        var store = new TaskStore(pipeline.em(), pipeline.clock());
        var tasks = pipeline.wire(TaskQuery.class, store, pipeline.callers());
        agree(
                "grants",
                paged(
                        first -> world.<Slice<GrantRow>>call(
                                serial,
                                grants,
                                "list",
                                new TableQuery<>(
                                        new GrantFilter("", Optional.empty(), false), GrantSort.ROLE, false, first, 3)),
                        GrantRow::id,
                        3),
                GRANT,
                "1 = 1");
        agree(
                "proposals",
                paged(
                        first -> world.<Slice<ProposalRow>>call(
                                serial,
                                proposals,
                                "list",
                                new TableQuery<>(new ProposalFilter(false), ProposalSort.ROLE, false, first, 1)),
                        ProposalRow::id,
                        1),
                PROPOSAL,
                "1 = 1");
        List<TaskStatus> mine = world.call(serial, tasks, "mine", 100);
        agree("tasks", mine.stream().map(TaskStatus::id).toList(), TASK, "1 = 1");
    }

    /** Page by page, until there are as many as the count says. */
    private <R> Set<Long> paged(Function<Integer, Slice<R>> list, ToLongFunction<R> id, int size) {
        var found = new TreeSet<Long>();
        long count = 0;
        int rows = 0;
        for (int first = 0; first == 0 || first < count; first += size) {
            int from = first;
            Slice<R> page = permitted(() -> list.apply(from), Slice.of(List.of(), 0));
            count = page.count();
            rows += page.rows().size();
            page.rows().forEach(row -> found.add(id.applyAsLong(row)));
        }
        if (count != found.size() || rows != found.size()) {
            wrong.add(serial + " counts " + count + ", reads " + rows + " rows of " + found);
        }
        return found;
    }

    private interface Asking<T> {
        T ask();
    }

    private static <T> List<T> permitted(Asking<List<T>> asking) {
        return permitted(asking, List.of());
    }

    private static <T> T permitted(Asking<T> asking, T otherwise) {
        try {
            return asking.ask();
        } catch (NotPermitted none) {
            return otherwise;
        }
    }

    /** Exactly those that can be opened and fit the condition. */
    private void agree(String what, Collection<Long> found, String table, String condition) {
        var expected = new TreeSet<>(opened.get(table));
        expected.retainAll(ids(table, condition));
        if (!expected.equals(new TreeSet<>(found))) {
            wrong.add(serial + " " + table + " " + what + ": " + found + " instead of " + expected);
        }
    }

    /** None that cannot be opened. */
    private void within(String what, Collection<Long> found, String kind) {
        if (!opened.get(kind).containsAll(found)) {
            wrong.add(serial + " " + what + ": " + found + ", of " + opened.get(kind));
        }
    }

    private long me() {
        return ids("member", "serial_no = '" + serial + "'").get(0);
    }

    private List<Long> ids(String table, String condition) {
        return known.computeIfAbsent(
                "SELECT id FROM " + table + " WHERE " + condition,
                sql -> world.texts(sql).stream().map(Long::valueOf).toList());
    }
}
