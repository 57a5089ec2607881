package org.kcpd.division.picture.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;

/** Whom the training data of this area lets act: one member of each unit at a site. */
@ApplicationScoped
public class TrainingUnits {
    private static final List<String> UNITS = List.of("SSS", "CIO", "CIT", "CFMH");
    private static final String MAJOR = "02010";

    @Inject
    private OrganisationQuery organisation;

    @Inject
    private RosterQuery roster;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    /** Social work, community interaction, crisis intervention, housing; fewer where one has nobody there. */
    List<String> at(String site) {
        return UNITS.stream().flatMap(unit -> someone(unit, site).stream()).toList();
    }

    LocalDate today() {
        return clock.today();
    }

    /** Where a member serves. */
    UnitChoice of(String serial) {
        var caller = callers.actAs(serial, callers::current);
        return new UnitChoice(caller.elementId(), caller.workSiteId());
    }

    /** The first of those who serve in a unit at a site. */
    private Optional<String> someone(String unit, String site) {
        return callers.actAs(MAJOR, () -> {
            var today = clock.today();
            var day = organisation.asOf(today);
            long siteId = day.elementByCode(site).orElseThrow().id();
            long unitId = day.elementByCode(unit).orElseThrow().id();
            return roster
                    .all(
                            today,
                            new RosterFilter("", siteId, unitId, 0, "", "", Optional.empty(), ""),
                            RosterSort.SERIAL,
                            false)
                    .stream()
                    .map(RosterRow::serialNo)
                    .findFirst();
        });
    }
}
