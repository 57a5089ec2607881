package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.MergedRow;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonDetail;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedPerson;

/** One person: what is known at the viewer's level, who may be the same, and merging with them. */
@Named("personPage")
@ViewScoped
public class PersonPage extends SubjectPage<PersonDetail, MergeForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleQuery query;

    @Inject
    private DuplicateQuery duplicates;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.PERSON;
    }

    @Override
    protected PersonDetail load(long record) {
        return query.detail(record);
    }

    @Override
    protected int version(PersonDetail shown) {
        return shown.version();
    }

    @Override
    protected MergeForm emptyForm() {
        return new MergeForm();
    }

    /** Nobody for a record that was merged, or whose name is not shown. */
    @Override
    protected List<PossibleDuplicate> alike(PersonDetail shown) {
        NameText name = shown.names().stream().findFirst().orElse(null);
        return name == null || shown.mergedInto().isPresent()
                ? List.of()
                : duplicates.people(new TypedPerson(
                        name.family(),
                        name.given(),
                        shown.birthDate(),
                        shown.place().map(place -> place.id()).orElse(0L),
                        getId()));
    }

    @Override
    public List<MergedRow> getMerged() {
        return getDetail().merged();
    }
}
