package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.MergeDesk;
import org.kcpd.division.community.boundary.MergeSubjects;
import org.kcpd.division.community.boundary.UndoMerge;
import org.kcpd.division.community.query.MergedRow;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/**
 * The page of one person, household, place or organisation: which records may be the same, and merging with them.
 *
 * @param <D> what is shown of it
 * @param <F> what is typed on the page
 */
public abstract class SubjectPage<D, F extends MergeForm> extends EditView<F> {

    private static final long serialVersionUID = 1L;

    @Inject
    private MergeDesk merges;

    private long id;
    private transient D detail;
    private transient List<PossibleDuplicate> alike;

    protected abstract SubjectKind kind();

    protected abstract D load(long record);

    protected abstract int version(D shown);

    protected abstract F emptyForm();

    /** Which may be the same; asked for records that stand for themselves. */
    protected abstract List<PossibleDuplicate> alike(D shown);

    /** The records that gave way to this one. */
    public abstract List<MergedRow> getMerged();

    /** Reads the address. */
    public void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        id = Subjects.id(asked);
        if (id == 0) {
            throw new NotFound(kind().name(), String.valueOf(asked));
        }
        show(read());
    }

    @Override
    protected Fresh<F> read() {
        detail = load(id);
        return new Fresh<>(emptyForm(), version(detail));
    }

    @Override
    protected List<EditField<F>> fields() {
        return List.of();
    }

    /** This record gives way to the other one. */
    public void mergeInto(long other, int otherVersion) {
        if (attempt(() -> merges.merge(new MergeSubjects(
                getKey(),
                kind(),
                id,
                getSeenVersion(),
                other,
                otherVersion,
                getForm().reason(other))))) {
            go(page(other), "subjects-merged");
        }
    }

    /** A record that gave way to this one stands for itself again. */
    public void undo(long merged, int mergedVersion) {
        if (attempt(() -> merges.undo(
                new UndoMerge(getKey(), kind(), merged, mergedVersion, getForm().reason(merged))))) {
            go(page(merged), "merge-undone");
        }
    }

    protected String page(long record) {
        return Subjects.page(kind(), record);
    }

    public long getId() {
        return id;
    }

    public D getDetail() {
        if (detail == null) {
            detail = load(id);
        }
        return detail;
    }

    public List<PossibleDuplicate> getAlike() {
        if (alike == null) {
            alike = alike(getDetail());
        }
        return alike;
    }
}
