package org.kcpd.division.web.community;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.boundary.GatheringDesk;
import org.kcpd.division.community.boundary.JoinGathering;
import org.kcpd.division.community.boundary.LeaveGathering;
import org.kcpd.division.community.query.GatheringDuplicateQuery;
import org.kcpd.division.community.query.PossibleDuplicate;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.community.query.TypedGathering;
import org.kcpd.division.platform.Refused;

/** The page of a household or an organisation: who belongs to it. */
public abstract class GatheringPage<D> extends SubjectPage<D, GatheringForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringDesk desk;

    @Inject
    private GatheringDuplicateQuery duplicates;

    @Override
    protected GatheringForm emptyForm() {
        return new GatheringForm();
    }

    /** Which may be the same by name and place; none for a record that was merged. */
    protected List<PossibleDuplicate> alike(SubjectRef shown, Optional<SubjectRef> place, boolean merged) {
        return merged
                ? List.of()
                : duplicates.find(new TypedGathering(
                        kind(), shown.label(), place.map(SubjectRef::id).orElse(0L), getId()));
    }

    public void join() {
        if (attempt(() -> desk.join(new JoinGathering(
                getKey(),
                kind(),
                getId(),
                getSeenVersion(),
                SubjectPick.id(getForm().getPerson(), "person")
                        .orElseThrow(() -> Refused.of("E-REQUIRED").field("person")),
                getForm().getRelation(),
                Optional.ofNullable(getForm().getFrom()))))) {
            go(page(getId()), "saved");
        }
    }

    public void leave(long person) {
        if (attempt(() -> desk.leave(new LeaveGathering(
                getKey(),
                kind(),
                getId(),
                getSeenVersion(),
                person,
                Optional.ofNullable(getForm().getLast().get(person)))))) {
            go(page(getId()), "saved");
        }
    }
}
