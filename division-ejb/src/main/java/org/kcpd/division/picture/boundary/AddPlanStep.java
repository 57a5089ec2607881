package org.kcpd.division.picture.boundary;

import java.time.LocalDate;
import org.kcpd.division.platform.usecase.Command;

/** Something a unit of the plan does. @param due by when, null for not said @param what in words */
public record AddPlanStep(
        String key, long planId, int seenVersion, long unitId, long siteId, LocalDate due, String what)
        implements Command {}
