package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** The order register. */
@Named("orders")
@ViewScoped
public class OrdersView extends ListView<OrderItem, OrderFilter, OrderSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrderQuery orders;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private List<Choice> sites = List.of();
    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        sites = organisations.asOf(clock.today()).sites().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
        states = Choice.of(OrderState.class, "orders.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q", "state", "from", "to", "site");
    }

    @Override
    protected OrderFilter filter() {
        return new OrderFilter(
                text("q").orElse(""), choice("state", OrderState.class), day("from"), day("to"), number("site"));
    }

    @Override
    protected OrderSort defaultSort() {
        return OrderSort.EFFECTIVE_ON;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<OrderItem> load(TableQuery<OrderFilter, OrderSort> query) {
        return orders.list(query).map(row -> OrderItem.of(row, texts.name("orders.state", row.state()), clock.today()));
    }

    @Override
    protected List<Column<OrderItem>> columns() {
        return List.of(
                new Column<>("orders.number", item -> item.row().orderNo()),
                new Column<>("orders.state", OrderItem::state),
                new Column<>("orders.subject", item -> item.row().subject()),
                new Column<>("orders.effective", item -> item.row().effectiveOn()),
                new Column<>("orders.lines", item -> item.row().lines()),
                new Column<>(
                        "orders.prepared-by", item -> item.row().preparedBy().name()),
                new Column<>("orders.prepared-at", item -> item.row().preparedAt()),
                new Column<>(
                        "orders.approved-by", item -> item.row().approvedBy().name()),
                new Column<>("orders.published-at", item -> item.row().publishedAt()));
    }

    public List<Choice> getSites() {
        return sites;
    }

    public List<Choice> getStates() {
        return states;
    }
}
