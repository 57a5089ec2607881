package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.query.RequestFilter;
import org.kcpd.division.intake.query.RequestFilter.Show;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.intake.query.RequestSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Service requests: one's own, those in hand, those of one's unit, or all one may see. */
@Named("requests")
@ViewScoped
public class RequestsView extends ListView<RequestItem, RequestFilter, RequestSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> sites = List.of();
    private List<Choice> states = List.of();

    @Override
    public void open() {
        super.open();
        sites = names.organisation(names.day()).patrolDivisions().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
        states = Choice.of(RequestState.class, "requests.state", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("show", "q", "state", "site", "late", "from", "to");
    }

    @Override
    protected RequestFilter filter() {
        return new RequestFilter(
                choice("show", Show.class).orElse(Show.ALL),
                text("q").orElse(""),
                choice("state", RequestState.class),
                Optional.empty(),
                Optional.empty(),
                number("site"),
                text("late").filter("1"::equals).isPresent(),
                day("from"),
                day("to"));
    }

    @Override
    protected RequestSort defaultSort() {
        return RequestSort.FILED_AT;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<RequestItem> load(TableQuery<RequestFilter, RequestSort> asked) {
        var organisation = names.organisation(names.day());
        return query.list(asked).map(row -> RequestItem.of(row, organisation, texts));
    }

    @Override
    protected List<Column<RequestItem>> columns() {
        return List.of(
                new Column<>("requests.number", item -> item.row().number()),
                new Column<>("requests.reason", RequestItem::reason),
                new Column<>("requests.state", RequestItem::state),
                new Column<>("requests.outcome", RequestItem::outcome),
                new Column<>("requests.urgency", RequestItem::urgency),
                new Column<>("requests.place", RequestItem::place),
                new Column<>("requests.subject", RequestItem::subject),
                new Column<>("requests.owner", item -> item.row().owner().name()),
                new Column<>(
                        "requests.requester", item -> item.row().requester().name()),
                new Column<>("requests.reference", item -> item.row().reference()),
                new Column<>("requests.filed", item -> item.row().filedAt()),
                new Column<>("requests.due", item -> item.row().dueAt()));
    }

    public List<Choice> getSites() {
        return sites;
    }

    public List<Choice> getStates() {
        return states;
    }
}
