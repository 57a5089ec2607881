package org.kcpd.division.web.community;

import jakarta.inject.Inject;
import java.util.List;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.GatheringRow;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.web.platform.ListView;

/** A list of households or of organisations. */
public abstract class GatheringList extends ListView<GatheringRow, GatheringFilter, GatheringSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringQuery query;

    protected GatheringQuery query() {
        return query;
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q", "type");
    }

    @Override
    protected GatheringFilter filter() {
        return new GatheringFilter(text("q").orElse(""), choice("type", OrganisationType.class));
    }

    @Override
    protected GatheringSort defaultSort() {
        return GatheringSort.NAME;
    }
}
