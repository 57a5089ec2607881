package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonFilter;
import org.kcpd.division.community.query.PersonRow;
import org.kcpd.division.community.query.PersonSort;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;

/** Everybody who is recorded; juveniles on a list of their own, without names. */
@Named("people")
@ViewScoped
public class PeopleList extends ListView<PersonRow, PersonFilter, PersonSort> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleQuery query;

    @Inject
    private Subjects subjects;

    @Inject
    private Messages texts;

    @Override
    protected List<String> filterNames() {
        return List.of("q", "known", "juveniles");
    }

    @Override
    protected PersonFilter filter() {
        return new PersonFilter(
                text("q").orElse(""),
                choice("known", Recognition.class),
                text("juveniles").isPresent());
    }

    @Override
    protected PersonSort defaultSort() {
        return PersonSort.NAME;
    }

    @Override
    protected Slice<PersonRow> load(TableQuery<PersonFilter, PersonSort> asked) {
        return query.list(asked);
    }

    @Override
    protected List<Column<PersonRow>> columns() {
        return List.of(
                new Column<>("people.number", row -> row.ref().id()),
                new Column<>("people.name", row -> subjects.text(row.ref())),
                new Column<>("people.known", row -> texts.name("recognition", row.known())),
                new Column<>("people.age", row -> texts.name("age-band", row.ageBand())),
                new Column<>("people.place", PersonRow::address),
                new Column<>("people.added", PersonRow::addedAt));
    }

    public List<Choice> getRecognitions() {
        return Choice.of(Recognition.class, "recognition", texts);
    }
}
