package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.access.GlassOutcome;
import org.kcpd.division.access.boundary.GlassDesk;
import org.kcpd.division.access.boundary.ReviewGlass;
import org.kcpd.division.access.query.GlassFilter;
import org.kcpd.division.access.query.GlassQuery;
import org.kcpd.division.access.query.GlassRow;
import org.kcpd.division.access.query.GlassSort;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Notices;
import org.kcpd.division.web.platform.Picked;

/** What was opened by break-glass and awaits its review; reviewing it. */
@Named
@ViewScoped
public class GlassView extends ListView<GlassRow, GlassFilter, GlassSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GlassQuery glass;

    @Inject
    private GlassDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private Messages texts;

    private GlassOutcome outcome;
    private String note = "";

    /** Reviews the picked ones, each a use case of its own. */
    public void review() {
        int reviewed = 0;
        for (long id : Picked.ids()) {
            try {
                desk.review(new ReviewGlass(UUID.randomUUID().toString(), id, outcome, note));
                reviewed++;
            } catch (Refused refusal) {
                notices.problems(refusal.problems());
            }
        }
        notices.done("glass.reviewed-count", reviewed);
        if (reviewed > 0) {
            note = "";
        }
        refresh();
    }

    public List<Choice> getOutcomes() {
        return Arrays.stream(GlassOutcome.values())
                .map(found -> new Choice(found, texts.name("glass.outcome", found)))
                .toList();
    }

    /** The page of the record. */
    public String page(GlassRow row) {
        return switch (row.kind()) {
            case TRANSFER_REQUEST -> "/personnel/transfer.xhtml?id=" + row.recordId();
        };
    }

    /** In words: reviewed and how, overdue, or by when. */
    public String state(GlassRow row) {
        return row.outcome()
                .map(found -> texts.name("glass.outcome", found))
                .orElseGet(() -> texts.of(row.overdue() ? "glass.overdue" : "glass.due", Formats.at(row.due())));
    }

    /** The colour of that. */
    public String tone(GlassRow row) {
        return row.outcome().isPresent()
                ? row.outcome().get() == GlassOutcome.JUSTIFIED ? "ok" : "warn"
                : row.overdue() ? "bad" : "idle";
    }

    public GlassOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(GlassOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    @Override
    protected List<String> filterNames() {
        return List.of("which");
    }

    @Override
    protected GlassFilter filter() {
        return new GlassFilter(text("which").isPresent());
    }

    @Override
    protected GlassSort defaultSort() {
        return GlassSort.OPENED;
    }

    @Override
    protected Slice<GlassRow> load(TableQuery<GlassFilter, GlassSort> query) {
        return glass.list(query);
    }

    /** Without the words: a file leaves the house. */
    @Override
    protected List<Column<GlassRow>> columns() {
        return List.of(
                new Column<>("glass.number", GlassRow::id),
                new Column<>("grants.serial", GlassRow::serialNo),
                new Column<>("grants.member", GlassRow::name),
                new Column<>("glass.why", row -> texts.name("glass.reason", row.reason())),
                new Column<>("glass.opened", row -> Formats.at(row.openedAt())),
                new Column<>("glass.state", this::state),
                new Column<>("glass.reviewer", GlassRow::reviewer));
    }
}
