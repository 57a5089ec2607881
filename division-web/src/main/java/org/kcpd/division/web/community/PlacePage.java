package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.MergedRow;
import org.kcpd.division.community.query.PlaceDetail;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.community.query.PossibleDuplicate;

/** One place: where it lies, other records of the same address, and merging with them. */
@Named("placePage")
@ViewScoped
public class PlacePage extends SubjectPage<PlaceDetail, MergeForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlaceQuery query;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.PLACE;
    }

    @Override
    protected PlaceDetail load(long record) {
        return query.detail(record);
    }

    @Override
    protected int version(PlaceDetail shown) {
        return shown.version();
    }

    @Override
    protected MergeForm emptyForm() {
        return new MergeForm();
    }

    @Override
    protected List<PossibleDuplicate> alike(PlaceDetail shown) {
        return shown.alike();
    }

    @Override
    public List<MergedRow> getMerged() {
        return getDetail().merged();
    }
}
