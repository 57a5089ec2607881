package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.picture.HandOffState;
import org.kcpd.division.picture.query.HandOffFilter;
import org.kcpd.division.picture.query.HandOffFilter.Show;
import org.kcpd.division.picture.query.HandOffQuery;
import org.kcpd.division.picture.query.HandOffSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** What units ask each other to be contacted about. */
@Named("handOffs")
@ViewScoped
public class HandOffsView extends ListView<HandOffItem, HandOffFilter, HandOffSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private HandOffQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        states = Choice.of(HandOffState.class, "handoff.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("show", "state");
    }

    @Override
    protected HandOffFilter filter() {
        return new HandOffFilter(choice("show", Show.class).orElse(Show.ALL), choice("state", HandOffState.class));
    }

    @Override
    protected HandOffSort defaultSort() {
        return HandOffSort.ASKED_AT;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<HandOffItem> load(TableQuery<HandOffFilter, HandOffSort> asked) {
        var day = names.organisation(names.day());
        return query.list(asked).map(row -> HandOffItem.of(row, day, texts));
    }

    @Override
    protected List<Column<HandOffItem>> columns() {
        return List.of(
                new Column<>("handoff.number", item -> item.row().number()),
                new Column<>("picture.subject", HandOffItem::subject),
                new Column<>("handoff.state", HandOffItem::state),
                new Column<>("handoff.from", HandOffItem::from),
                new Column<>("handoff.asked", HandOffItem::asked),
                new Column<>("handoff.by", item -> item.row().askedBy().name()),
                new Column<>("handoff.owner", item -> item.row().owner().name()),
                new Column<>("handoff.at", item -> item.row().askedAt()));
    }

    public List<Choice> getStates() {
        return states;
    }
}
