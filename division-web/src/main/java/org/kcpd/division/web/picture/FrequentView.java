package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.picture.query.FrequentFilter;
import org.kcpd.division.picture.query.FrequentQuery;
import org.kcpd.division.picture.query.FrequentSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** People and addresses the units have had much to do with lately. */
@Named("frequent")
@ViewScoped
public class FrequentView extends ListView<FrequentItem, FrequentFilter, FrequentSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private FrequentQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private List<Choice> sites = List.of();

    @Override
    public void open() {
        super.open();
        sites = names.organisation(names.day()).sites().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
    }

    @Override
    protected List<String> filterNames() {
        return List.of("kind", "site", "several");
    }

    @Override
    protected FrequentFilter filter() {
        return new FrequentFilter(
                choice("kind", SubjectKind.class)
                        .filter(SubjectKind.PLACE::equals)
                        .orElse(SubjectKind.PERSON),
                number("site"),
                text("several").filter("1"::equals).isPresent());
    }

    @Override
    protected FrequentSort defaultSort() {
        return FrequentSort.EVENTS;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<FrequentItem> load(TableQuery<FrequentFilter, FrequentSort> asked) {
        var site = number("site").map(String::valueOf).orElse("");
        return query.list(asked).map(row -> FrequentItem.of(row, site, texts));
    }

    @Override
    protected List<Column<FrequentItem>> columns() {
        return List.of(
                new Column<>("picture.subject", FrequentItem::subject),
                new Column<>("frequent.events", item -> item.row().events()),
                new Column<>("frequent.units", item -> item.row().units()),
                new Column<>("frequent.last", item -> item.row().last()));
    }

    public List<Choice> getSites() {
        return sites;
    }
}
