package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.MergeDesk;
import org.kcpd.division.community.boundary.MergeSubjects;
import org.kcpd.division.community.boundary.UndoMerge;
import org.kcpd.division.community.query.PlaceDetail;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** One place: where it lies, other records of the same address, and merging with them. */
@Named("placePage")
@ViewScoped
public class PlacePage extends EditView<MergeForm> {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/community/place.xhtml?id=";

    @Inject
    private PlaceQuery query;

    @Inject
    private MergeDesk desk;

    private long id;
    private transient PlaceDetail place;

    public void open() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        id = Subjects.id(asked);
        if (id == 0) {
            throw new NotFound("Place", String.valueOf(asked));
        }
        show(read());
    }

    @Override
    protected Fresh<MergeForm> read() {
        place = query.detail(id);
        return new Fresh<>(new MergeForm(), place.version());
    }

    @Override
    protected List<EditField<MergeForm>> fields() {
        return List.of();
    }

    /** This record gives way to the other one. */
    public void mergeInto(long other, int otherVersion) {
        if (attempt(() -> desk.merge(new MergeSubjects(
                getKey(),
                SubjectKind.PLACE,
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
                getKey(), SubjectKind.PLACE, merged, mergedVersion, getForm().reason(merged))))) {
            go(PAGE + merged, "merge-undone");
        }
    }

    public PlaceDetail getPlace() {
        if (place == null) {
            place = query.detail(id);
        }
        return place;
    }
}
