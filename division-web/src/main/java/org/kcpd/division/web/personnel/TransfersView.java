package org.kcpd.division.web.personnel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferQuery;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Transfer requests: one's own, those that wait for one's word, or all one may see. */
@Named("transfers")
@ViewScoped
public class TransfersView extends ListView<TransferItem, TransferFilter, TransferSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private TransferQuery transfers;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> sites = List.of();
    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        sites = names.choices(names.day()).getSites();
        states = Choice.of(TransferState.class, "transfers.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("show", "q", "state", "site");
    }

    @Override
    protected TransferFilter filter() {
        return new TransferFilter(
                text("q").orElse(""),
                choice("state", TransferState.class),
                number("site"),
                text("show").filter("mine"::equals).isPresent(),
                text("show").filter("awaiting"::equals).isPresent());
    }

    @Override
    protected TransferSort defaultSort() {
        return TransferSort.SUBMITTED_AT;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<TransferItem> load(TableQuery<TransferFilter, TransferSort> query) {
        Places places = names.today();
        return transfers.list(query).map(row -> TransferItem.of(row, places, texts));
    }

    @Override
    protected List<Column<TransferItem>> columns() {
        return List.of(
                new Column<>("transfers.serial", item -> item.row().member().serialNo()),
                new Column<>("transfers.member", item -> item.row().member().name()),
                new Column<>("transfers.from", TransferItem::from),
                new Column<>("transfers.site", TransferItem::site),
                new Column<>("transfers.element", TransferItem::element),
                new Column<>("transfers.watch", TransferItem::watch),
                new Column<>("transfers.state", TransferItem::state),
                new Column<>(
                        "transfers.hardship",
                        item -> texts.name("orders.answer", item.row().hardship())),
                new Column<>("transfers.submitted", item -> item.row().submittedAt()));
    }

    public List<Choice> getSites() {
        return sites;
    }

    public List<Choice> getStates() {
        return states;
    }
}
