package org.kcpd.division.web.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Messages;

/** The names of places and what can be chosen of them, as of a day. */
@ApplicationScoped
public class PlaceNames {

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    public Places on(LocalDate day) {
        return new Places(organisations.asOf(day), texts);
    }

    public Places today() {
        return on(clock.today());
    }

    public PlaceChoices choices(LocalDate day) {
        return new PlaceChoices(organisations.asOf(day), texts);
    }

    public Organisation organisation(LocalDate day) {
        return organisations.asOf(day);
    }

    public LocalDate day() {
        return clock.today();
    }
}
