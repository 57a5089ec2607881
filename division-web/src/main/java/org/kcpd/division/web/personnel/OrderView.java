package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.personnel.boundary.ChangeOrder;
import org.kcpd.division.personnel.boundary.OrderStep;
import org.kcpd.division.personnel.boundary.PersonnelOrders;
import org.kcpd.division.personnel.query.OrderDetail;
import org.kcpd.division.personnel.query.OrderQuery;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Look;
import org.kcpd.division.web.platform.Messages;

/** One order: its head card and what may be done to it now. Its tabs are beans of their own. */
@Named("order")
@ViewScoped
public class OrderView extends StepPage<OrderForm> {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of("lines", "impact", "work", "history", "head");

    @Inject
    private OrderQuery query;

    @Inject
    private PersonnelOrders orders;

    @Inject
    private Messages texts;

    @Inject
    private Look look;

    private long id;
    private String tab = "lines";
    private String reason;
    private transient OrderDetail detail;
    private transient OrderCard card;

    /** Reads the order the address names; without one the page is for a new order. */
    public void open() {
        id = Address.id("PersonnelOrder");
        if (id == 0) {
            return;
        }
        if (Address.has("pdf")) {
            Download.show("order-" + id + ".pdf", query.printed(id, look.getLocale()));
            return;
        }
        tab = TABS.contains(Address.text("tab")) ? Address.text("tab") : "lines";
        show(read());
    }

    @Override
    protected List<EditField<OrderForm>> fields() {
        return OrderForm.fields(texts);
    }

    @Override
    protected Fresh<OrderForm> read() {
        detail = query.detail(id);
        card = OrderCard.of(detail, texts);
        return new Fresh<>(OrderForm.of(detail), detail.version());
    }

    /** Reads the order again. @return its version now */
    public int reload() {
        return read().version();
    }

    public void save() {
        if (attempt(() -> orders.change(
                new ChangeOrder(getKey(), id, getSeenVersion(), getForm().head())))) {
            go(orderPage(id, "lines"), "orders.saved");
        }
    }

    public void submit() {
        does(orders::submit, "orders.submitted");
    }

    public void giveBack() {
        does(orders::returnToPreparer, "orders.returned");
    }

    public void approve() {
        does(orders::approve, "orders.approved");
    }

    public void publish() {
        does(orders::publish, "orders.published");
    }

    public void rescind() {
        does(orders::rescind, "orders.rescinded");
    }

    private void does(Consumer<OrderStep> verb, String said) {
        if (step(() -> verb.accept(new OrderStep(getKey(), id, getSeenVersion(), reason == null ? "" : reason)))) {
            go(orderPage(id, tab), said);
        }
    }

    public long getId() {
        return id;
    }

    public boolean isFresh() {
        return id == 0;
    }

    public String getTab() {
        return tab;
    }

    public OrderDetail getDetail() {
        if (detail == null) {
            read();
        }
        return detail;
    }

    public OrderCard getCard() {
        getDetail();
        return card;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
