package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.control.TrainingRoster;
import org.kcpd.division.platform.time.BusinessClock;

/** The organisation and the members of the training data; the members come from two HR files, so that they have a past. */
@ApplicationScoped
public class TrainingMembers {
    @Inject
    private Founding founding;

    @Inject
    private DepartmentOrganisation organisation;

    @Inject
    private BusinessClock clock;

    public void make() {
        founding.department();
        if (founding.none("Member")) {
            founding.load("training roster of some years ago", TrainingRoster.before(clock.today()));
        }
        if (founding.none("Strength")) {
            founding.load("training roster of today", TrainingRoster.now(clock.today()));
            founding.inTransaction(organisation::setStrength);
        }
    }
}
