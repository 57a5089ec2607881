package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.picture.query.EventFilter;
import org.kcpd.division.picture.query.EventSort;
import org.kcpd.division.picture.query.FrequentQuery;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** The events behind one figure of the frequent contacts. */
@Named("subjectEvents")
@ViewScoped
public class EventsView extends ListView<EventItem, EventFilter, EventSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private FrequentQuery query;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private String subject = "";
    private String card = "";

    @Override
    public void open() {
        var key = PictureAddress.subject();
        var ref = subjects.ref(key.kind(), key.id());
        subject = Naming.subject(ref, texts);
        card = Naming.card(ref);
        super.open();
    }

    @Override
    protected List<String> filterNames() {
        return List.of("kind", "id", "site");
    }

    @Override
    protected EventFilter filter() {
        return new EventFilter(PictureAddress.subject(), number("site"));
    }

    @Override
    protected EventSort defaultSort() {
        return EventSort.HAPPENED;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<EventItem> load(TableQuery<EventFilter, EventSort> asked) {
        var day = names.organisation(names.day());
        return query.events(asked)
                .map(row -> new EventItem(
                        row, texts.name("picture.source", row.source()), Naming.post(day, row.unitId(), row.siteId())));
    }

    @Override
    protected List<Column<EventItem>> columns() {
        return List.of(
                new Column<>("frequent.at", item -> item.row().at()),
                new Column<>("frequent.what", EventItem::what),
                new Column<>("picture.unit", EventItem::post));
    }

    public String getSubject() {
        return subject;
    }

    public String getCard() {
        return card;
    }
}
