package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementFilter.Show;
import org.kcpd.division.picture.query.InvolvementQuery;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Whom one's unit works with, and what other units share. */
@Named("involvements")
@ViewScoped
public class InvolvementsView extends ListView<InvolvementItem, InvolvementFilter, InvolvementSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private InvolvementQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> units = List.of();
    private List<Choice> sites = List.of();
    private List<Choice> kinds = List.of();

    @Override
    public void open() {
        super.open();
        var day = names.organisation(names.day());
        units = day.units().stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
        sites = day.sites().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
        kinds = Choice.of(SubjectKind.class, "picture.kind", texts);
    }

    @Override
    protected List<String> filterNames() {
        return List.of("show", "state", "kind", "unit", "site", "who");
    }

    @Override
    protected InvolvementFilter filter() {
        return new InvolvementFilter(
                choice("show", Show.class).orElse(Show.UNIT),
                text("state").map("open"::equals),
                choice("kind", SubjectKind.class),
                number("unit"),
                number("site"));
    }

    @Override
    protected InvolvementSort defaultSort() {
        return InvolvementSort.SINCE;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<InvolvementItem> load(TableQuery<InvolvementFilter, InvolvementSort> asked) {
        var day = names.organisation(names.day());
        return query.list(asked).map(row -> InvolvementItem.of(row, day, texts));
    }

    @Override
    protected List<Column<InvolvementItem>> columns() {
        return List.of(
                new Column<>("picture.subject", InvolvementItem::subject),
                new Column<>("picture.kind", InvolvementItem::kind),
                new Column<>("picture.unit", InvolvementItem::post),
                new Column<>("picture.contact", item -> item.row().contact().name()),
                new Column<>("picture.since", item -> item.row().since()),
                new Column<>("picture.until", item -> item.row().until()));
    }

    public List<Choice> getUnits() {
        return units;
    }

    public List<Choice> getSites() {
        return sites;
    }

    public List<Choice> getKinds() {
        return kinds;
    }
}
