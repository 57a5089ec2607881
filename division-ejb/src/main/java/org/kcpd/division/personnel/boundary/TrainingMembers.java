package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.personnel.control.TrainingOrganisation;
import org.kcpd.division.personnel.control.TrainingRoster;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.OrganisationChanged;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** The organisation and the members of the training data; the members come from two HR files, so that they have a past. */
@ApplicationScoped
public class TrainingMembers {
    private static final Logger LOG = Logger.getLogger(TrainingMembers.class.getName());

    @Inject
    private TrainingOrganisation organisation;

    @Inject
    private RosterImport imports;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Event<OrganisationChanged> changed;

    @Inject
    private BusinessClock clock;

    public void make() {
        if (organisation.none("Element")) {
            LOG.info("Training data: the department");
            inTransaction(organisation::open);
        }
        if (organisation.none("Member")) {
            load("of some years ago", TrainingRoster.before(clock.today()));
        }
        if (organisation.none("Strength")) {
            load("of today", TrainingRoster.now(clock.today()));
            inTransaction(organisation::setStrength);
        }
    }

    private void inTransaction(Runnable work) {
        Supplier<Void> unit = () -> {
            work.run();
            changed.fire(new OrganisationChanged());
            return null;
        };
        transaction.call(unit);
    }

    private void load(String when, byte[] file) {
        var mapping = ColumnMapping.of(
                Arrays.stream(ImportColumn.values()).map(ImportColumn::name).toList());
        var seen = imports.check(file, mapping);
        LOG.log(Level.INFO, "Training data: the roster {0}, {1} members", new Object[] {when, seen.rows()});
        imports.load(new LoadRoster("", file, seen));
    }
}
