package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.HouseholdDetail;
import org.kcpd.division.community.query.MergedRow;
import org.kcpd.division.community.query.PossibleDuplicate;

/** One household: who belongs to it, what to mind, and which other record may be the same. */
@Named("householdPage")
@ViewScoped
public class HouseholdPage extends GatheringPage<HouseholdDetail> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringQuery query;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.HOUSEHOLD;
    }

    @Override
    protected HouseholdDetail load(long record) {
        return query.household(record);
    }

    @Override
    protected int version(HouseholdDetail shown) {
        return shown.version();
    }

    @Override
    protected List<PossibleDuplicate> alike(HouseholdDetail shown) {
        return alike(shown.ref(), shown.place(), shown.mergedInto().isPresent());
    }

    @Override
    public List<MergedRow> getMerged() {
        return getDetail().merged();
    }
}
