package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringRow;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Messages;

/** Every organisation that is recorded. */
@Named("organisations")
@ViewScoped
public class OrganisationList extends GatheringList {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages texts;

    @Override
    protected Slice<GatheringRow> load(TableQuery<GatheringFilter, GatheringSort> asked) {
        return query().organisations(asked);
    }

    @Override
    protected List<Column<GatheringRow>> columns() {
        return List.of(
                new Column<>("people.number", GatheringRow::id),
                new Column<>("organisations.name", GatheringRow::name),
                new Column<>("organisations.type", row -> texts.name("organisation-type", row.type())),
                new Column<>("places.address", GatheringRow::address),
                new Column<>("organisations.contacts", GatheringRow::people),
                new Column<>("people.added", GatheringRow::addedAt));
    }

    public List<Choice> getTypes() {
        return Choice.of(OrganisationType.class, "organisation-type", texts);
    }
}
