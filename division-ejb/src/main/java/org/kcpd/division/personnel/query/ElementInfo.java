package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import org.kcpd.division.personnel.ElementKind;

/**
 * An element as it was called on the day of its {@link Organisation}.
 *
 * @param parentId 0 for the root
 * @param discipline name of the {@code Discipline}, "" for none
 * @param closedOn first day without it, null while open
 * @param exists whether it exists on that day; names of closed elements are still needed for history
 */
public record ElementInfo(
        long id,
        String code,
        String name,
        ElementKind kind,
        long parentId,
        String discipline,
        boolean workSite,
        boolean patrolDivision,
        String address,
        LocalDate openedOn,
        LocalDate closedOn,
        boolean exists,
        int version) {}
