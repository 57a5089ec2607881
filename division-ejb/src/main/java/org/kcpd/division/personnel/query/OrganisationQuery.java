package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The organisation as of any day. */
@Stateless
@UseCase(readOnly = true)
public class OrganisationQuery {
    @Inject
    private Organisations organisations;

    protected OrganisationQuery() {}

    /** Outside the container. */
    public OrganisationQuery(Organisations organisations) {
        this.organisations = organisations;
    }

    @Requires(Right.ROSTER_READ)
    public Organisation asOf(LocalDate day) {
        return organisations.asOf(day);
    }

    /** What an element was called and where it hung through all time, oldest first; nothing for an unknown id. */
    @Requires(Right.ROSTER_READ)
    public List<ElementSpan> history(long elementId) {
        return organisations.spans(elementId);
    }
}
