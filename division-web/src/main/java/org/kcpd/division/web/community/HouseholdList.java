package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringRow;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Column;

/** Every household that is recorded. */
@Named("households")
@ViewScoped
public class HouseholdList extends GatheringList {

    private static final long serialVersionUID = 1L;

    @Override
    protected List<String> filterNames() {
        return List.of("q");
    }

    @Override
    protected GatheringFilter filter() {
        return new GatheringFilter(text("q").orElse(""), Optional.empty());
    }

    @Override
    protected Slice<GatheringRow> load(TableQuery<GatheringFilter, GatheringSort> asked) {
        return query().households(asked);
    }

    @Override
    protected List<Column<GatheringRow>> columns() {
        return List.of(
                new Column<>("people.number", GatheringRow::id),
                new Column<>("households.name", GatheringRow::name),
                new Column<>("people.place", GatheringRow::address),
                new Column<>("households.count", GatheringRow::people),
                new Column<>("people.added", GatheringRow::addedAt));
    }
}
