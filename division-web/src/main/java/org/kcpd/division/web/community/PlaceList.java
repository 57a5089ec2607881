package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.query.PlaceFilter;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.community.query.PlaceRow;
import org.kcpd.division.community.query.PlaceSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;

/** Every address that is recorded. */
@Named("places")
@ViewScoped
public class PlaceList extends ListView<PlaceRow, PlaceFilter, PlaceSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlaceQuery query;

    @Override
    protected List<String> filterNames() {
        return List.of("q", "pointless");
    }

    @Override
    protected PlaceFilter filter() {
        return new PlaceFilter(text("q").orElse(""), text("pointless").isPresent());
    }

    @Override
    protected PlaceSort defaultSort() {
        return PlaceSort.STREET;
    }

    @Override
    protected Slice<PlaceRow> load(TableQuery<PlaceFilter, PlaceSort> asked) {
        return query.list(asked);
    }

    @Override
    protected List<Column<PlaceRow>> columns() {
        return List.of(
                new Column<>("places.number", PlaceRow::id),
                new Column<>("places.name", row -> row.facts().name()),
                new Column<>("places.street", row -> row.facts().street()),
                new Column<>("places.unit", row -> row.facts().unit()),
                new Column<>("places.city", row -> row.facts().city()),
                new Column<>("places.postal-code", row -> row.facts().postalCode()),
                new Column<>("places.latitude", row -> row.facts()
                        .point()
                        .map(point -> point.latitude())
                        .orElse(null)),
                new Column<>("places.longitude", row -> row.facts()
                        .point()
                        .map(point -> point.longitude())
                        .orElse(null)));
    }
}
