package org.kcpd.division.picture.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.platform.usecase.Command;

/**
 * The caller's unit proposes a joint plan to other involved units.
 *
 * @param others who else is to take part, as the card shows them
 * @param lead which unit is to lead: one of them, or any other value for the caller's own
 * @param goal what it is for
 */
public record ProposePlan(
        String key,
        @NotNull SubjectKind kind,
        long subjectId,
        @NotNull List<UnitChoice> others,
        @NotNull UnitChoice lead,
        String goal)
        implements Command {}
