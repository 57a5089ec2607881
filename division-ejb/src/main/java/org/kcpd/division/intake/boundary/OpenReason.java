package org.kcpd.division.intake.boundary;

import org.kcpd.division.intake.Urgency;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.platform.usecase.Command;

/** A new reason for which help may be asked. @param discreet nothing of it is seen outside its unit */
public record OpenReason(
        String key,
        String code,
        String english,
        String spanish,
        Discipline discipline,
        Urgency urgency,
        boolean discreet)
        implements Command {}
