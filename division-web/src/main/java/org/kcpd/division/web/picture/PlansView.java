package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.picture.PlanState;
import org.kcpd.division.picture.query.PlanFilter;
import org.kcpd.division.picture.query.PlanQuery;
import org.kcpd.division.picture.query.PlanSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Joint plans one's own unit takes part in. */
@Named("jointPlans")
@ViewScoped
public class PlansView extends ListView<PlanItem, PlanFilter, PlanSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        states = Choice.of(PlanState.class, "plan.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("state", "mine");
    }

    @Override
    protected PlanFilter filter() {
        return new PlanFilter(
                choice("state", PlanState.class),
                text("mine").filter("1"::equals).isPresent());
    }

    @Override
    protected PlanSort defaultSort() {
        return PlanSort.PROPOSED_AT;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<PlanItem> load(TableQuery<PlanFilter, PlanSort> asked) {
        var day = names.organisation(names.day());
        return query.list(asked).map(row -> PlanItem.of(row, day, texts));
    }

    @Override
    protected List<Column<PlanItem>> columns() {
        return List.of(
                new Column<>("plan.number", item -> item.row().number()),
                new Column<>("picture.subject", PlanItem::subject),
                new Column<>("plan.state", PlanItem::state),
                new Column<>("plan.lead", PlanItem::lead),
                new Column<>("plan.leader", item -> item.row().leader().name()),
                new Column<>("plan.proposed", item -> item.row().proposedAt()));
    }

    public List<Choice> getStates() {
        return states;
    }
}
