package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.access.ProposalState;
import org.kcpd.division.access.query.ProposalFilter;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.access.query.ProposalRow;
import org.kcpd.division.access.query.ProposalSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Roles that were proposed and need a second member. */
@Named
@ViewScoped
public class ProposalsView extends ListView<ProposalRow, ProposalFilter, ProposalSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProposalQuery proposals;

    @Inject
    private Messages texts;

    public String tone(ProposalState state) {
        return toneOf(state);
    }

    static String toneOf(ProposalState state) {
        return switch (state) {
            case OPEN -> "info";
            case CONFIRMED -> "ok";
            case REFUSED -> "bad";
            case WITHDRAWN, EXPIRED -> "idle";
        };
    }

    @Override
    protected List<String> filterNames() {
        return List.of("all");
    }

    @Override
    protected ProposalFilter filter() {
        return new ProposalFilter(text("all").isEmpty());
    }

    @Override
    protected ProposalSort defaultSort() {
        return ProposalSort.PROPOSED;
    }

    @Override
    protected Slice<ProposalRow> load(TableQuery<ProposalFilter, ProposalSort> query) {
        return proposals.list(query);
    }

    @Override
    protected List<Column<ProposalRow>> columns() {
        return List.of(
                new Column<>("grants.serial", row -> row.member().serialNo()),
                new Column<>("grants.member", row -> row.member().name()),
                new Column<>("grants.role", row -> texts.name("role", row.role())),
                new Column<>("grants.until", row -> Formats.at(row.until())),
                new Column<>("proposals.by", row -> row.proposedBy().serialNo()),
                new Column<>("proposals.at", row -> Formats.at(row.proposedAt())),
                new Column<>("grants.state", row -> texts.name("proposals.state", row.state())));
    }
}
