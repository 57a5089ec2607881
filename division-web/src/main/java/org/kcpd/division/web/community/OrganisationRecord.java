package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.MergedRow;
import org.kcpd.division.community.query.OrganisationDetail;
import org.kcpd.division.community.query.PossibleDuplicate;

/** One organisation: whom of it one talks to, and which other record may be the same. */
@Named("organisationRecord")
@ViewScoped
public class OrganisationRecord extends GatheringPage<OrganisationDetail> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringQuery query;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.ORGANISATION;
    }

    @Override
    protected OrganisationDetail load(long record) {
        return query.organisation(record);
    }

    @Override
    protected int version(OrganisationDetail shown) {
        return shown.version();
    }

    @Override
    protected List<PossibleDuplicate> alike(OrganisationDetail shown) {
        return alike(shown.ref(), shown.place(), shown.mergedInto().isPresent());
    }

    @Override
    public List<MergedRow> getMerged() {
        return getDetail().merged();
    }
}
