package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.boundary.RemoveLines;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Picked;

/** The lines of an order: before and after, and what the rules say about each. */
@Named("lines")
@ViewScoped
public class OrderLinesTab extends OrderPart<String> {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private OrderQuery query;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private int page;
    private boolean checked;
    private long count;
    private transient List<OrderLineRow> found;
    private transient List<OrderLineView> rows;
    private transient List<ProblemText> problems;

    /** Reads the page of lines that the address names. */
    public void open() {
        if (begin("lines")) {
            page = (int) Math.max(1, Math.min(Address.number("page"), Integer.MAX_VALUE / SIZE));
            load(List.of());
        }
    }

    @Override
    protected String form() {
        return "";
    }

    /** Asks the rules; the page does it by itself once it is there. */
    public void check() {
        List<Problem> said = query.preview(order().getId()).problems();
        checked = true;
        problems = said.stream().map(problem -> ProblemText.of(problem, texts)).toList();
        load(problems);
    }

    public void remove() {
        List<Long> picked = Picked.ids();
        if (picked.isEmpty()) {
            notices().problem(Problem.of("E-NOTHING-PICKED"));
            return;
        }
        long order = order().getId();
        if (step(() -> orders.removeLines(new RemoveLines(getKey(), order, getSeenVersion(), picked))) != null) {
            go(orderPage(order, "lines"), "orders.lines-removed");
        }
    }

    private void load(List<ProblemText> said) {
        Slice<OrderLineRow> slice = query.lines(order().getId(), (page - 1) * SIZE, SIZE);
        Map<Integer, List<ProblemText>> byRow = said.stream().collect(Collectors.groupingBy(ProblemText::row));
        Places places = names.on(order().getDetail().effectiveOn());
        found = slice.rows();
        count = slice.count();
        rows = found.stream()
                .map(line -> new OrderLineView(
                        line.lineId(),
                        line.rowNo(),
                        line.serialNo(),
                        line.familyName() + ", " + line.givenName(),
                        terms(line),
                        places.place(line.from(), line.to()),
                        places.rest(line.from(), line.to()),
                        byRow.getOrDefault(line.rowNo(), List.of())))
                .toList();
    }

    private String terms(OrderLineRow line) {
        String type = texts.name("orders.type", line.type());
        return line.end() == null
                ? type
                : texts.of("orders.type-until", type, Formats.day(line.end().minusDays(1)));
    }

    /** The row as it is read from the database, for the form that changes it; empty when it is not on this page. */
    public Optional<OrderLineRow> line(long lineId) {
        getRows();
        return found.stream().filter(line -> line.lineId() == lineId).findFirst();
    }

    /** What is shown is no longer what stands there. */
    public void forget() {
        rows = null;
    }

    public List<OrderLineView> getRows() {
        if (rows == null) {
            load(List.of());
        }
        return rows;
    }

    /** What was ticked when the page came back refused: it stays ticked. */
    public List<Long> getPicked() {
        return Picked.ids();
    }

    public long getCount() {
        return count;
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }

    /** What the rules say about the whole order, once they were asked. */
    public List<ProblemText> getProblems() {
        return problems == null ? List.of() : problems;
    }

    public boolean isChecked() {
        return checked;
    }
}
