package org.kcpd.division.intake.boundary;

import java.util.Optional;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.platform.usecase.Command;

/**
 * The caller asks for help.
 *
 * @param urgency empty for the usual one of the reason
 * @param siteId the patrol division the caller names, 0 for none
 * @param outsideBecause why it is ours although the place lies outside the city, "" for no reason
 * @param reference the caller's own word for it, "" for none
 * @param evenIfAlike whether it is filed although there is one about the same already
 */
public record FileRequest(
        String key,
        long reasonId,
        Optional<Urgency> urgency,
        RequestSubject subject,
        long siteId,
        String outsideBecause,
        String reference,
        String words,
        boolean evenIfAlike)
        implements Command {}
