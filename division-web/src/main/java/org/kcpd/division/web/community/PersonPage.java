package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.MergeDesk;
import org.kcpd.division.community.boundary.MergeSubjects;
import org.kcpd.division.community.boundary.UndoMerge;
import org.kcpd.division.community.query.DuplicateQuery;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonDetail;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.TypedPerson;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** One person: what is known at the viewer's level, who may be the same, and merging with them. */
@Named("personPage")
@ViewScoped
public class PersonPage extends EditView<MergeForm> {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/community/person.xhtml?id=";

    @Inject
    private PeopleQuery query;

    @Inject
    private DuplicateQuery duplicates;

    @Inject
    private MergeDesk desk;

    private long id;
    private transient PersonDetail person;
    private transient List<PossibleDuplicate> alike;

    public void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        id = Subjects.id(asked);
        if (id == 0) {
            throw new NotFound("Person", String.valueOf(asked));
        }
        show(read());
    }

    @Override
    protected Fresh<MergeForm> read() {
        person = query.detail(id);
        return new Fresh<>(new MergeForm(), person.version());
    }

    @Override
    protected List<EditField<MergeForm>> fields() {
        return List.of();
    }

    /** This record gives way to the other one. */
    public void mergeInto(long other, int otherVersion) {
        if (attempt(() -> desk.merge(new MergeSubjects(
                getKey(),
                SubjectKind.PERSON,
                id,
                getSeenVersion(),
                other,
                otherVersion,
                getForm().reason(other))))) {
            go(PAGE + other, "subjects-merged");
        }
    }

    /** A record that gave way to this one stands for itself again. */
    public void undo(long merged, int mergedVersion) {
        if (attempt(() -> desk.undo(new UndoMerge(
                getKey(), SubjectKind.PERSON, merged, mergedVersion, getForm().reason(merged))))) {
            go(PAGE + merged, "merge-undone");
        }
    }

    public PersonDetail getPerson() {
        if (person == null) {
            person = query.detail(id);
        }
        return person;
    }

    /** Who may be the same; nobody for a record that was merged, or whose name is not shown. */
    public List<PossibleDuplicate> getAlike() {
        if (alike == null) {
            NameText name = getPerson().names().stream().findFirst().orElse(null);
            alike = name == null || getPerson().mergedInto().isPresent()
                    ? List.of()
                    : duplicates.people(new TypedPerson(
                            name.family(),
                            name.given(),
                            getPerson().birthDate(),
                            getPerson().place().map(place -> place.id()).orElse(0L),
                            id));
        }
        return alike;
    }
}
