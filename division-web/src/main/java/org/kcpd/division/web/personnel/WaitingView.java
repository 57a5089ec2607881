package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.kcpd.division.personnel.boundary.PrepareTransferOrder;
import org.kcpd.division.personnel.boundary.TransferRequests;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.personnel.query.WaitingRow;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Picked;

/** The waiting lists of the work sites and watches, and an order for those who are picked from one. */
@Named("waiting")
@ViewScoped
public class WaitingView extends StepPage<OrderForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TransferQuery query;

    @Inject
    private TransferRequests requests;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long site;
    private long watch;
    private List<Choice> watches = List.of();
    private transient List<SiteWaiting> sites;
    private transient List<WaitingItem> rows;

    public void open() {
        site = Address.number("site");
        watch = Address.number("watch");
        watches = names.choices(names.day()).getWatches();
        show(read());
    }

    @Override
    protected List<EditField<OrderForm>> fields() {
        return OrderForm.fields(texts);
    }

    @Override
    protected Fresh<OrderForm> read() {
        OrderForm form = new OrderForm();
        form.setSubject(texts.get("waiting.order-subject"));
        form.setEffectiveOn(names.day().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        load();
        return new Fresh<>(form, 0);
    }

    private void load() {
        sites = SiteWaiting.of(query.waitingLists(), names.organisation(names.day()));
        Places places = names.today();
        List<WaitingRow> found = site == 0 ? List.of() : query.waitingList(site, watch);
        rows = found.stream().map(row -> WaitingItem.of(row, places, texts)).toList();
    }

    /** An order that grants the picked requests. */
    public void prepare() {
        List<Long> picked = Picked.ids();
        if (picked.isEmpty()) {
            notices().problem(Problem.of("E-NOTHING-PICKED"));
            return;
        }
        Long order = step(() -> requests.prepareOrder(
                new PrepareTransferOrder(getKey(), getForm().head(), picked)));
        if (order != null) {
            go(orderPage(order, "lines"), "orders.drafted");
        }
    }

    /** What was ticked when the page came back refused: it stays ticked. */
    public List<Long> getPicked() {
        return Picked.ids();
    }

    public long getSite() {
        return site;
    }

    public long getWatch() {
        return watch;
    }

    /** The list that is open, by name; "" while none is. */
    public String getTitle() {
        Places places = names.today();
        return site == 0
                ? ""
                : places.site(site) + " · " + (watch == 0 ? texts.get("waiting.every-watch") : places.watch(watch));
    }

    public List<Choice> getWatches() {
        return watches;
    }

    public List<SiteWaiting> getSites() {
        if (sites == null) {
            load();
        }
        return sites;
    }

    public List<WaitingItem> getRows() {
        getSites();
        return rows;
    }
}
