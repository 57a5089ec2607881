package org.kcpd.division.personnel.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.OrganisationChanged;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;
import org.kcpd.division.platform.usecase.OwnTransaction;

/** What every first start has in common, with training data or without: the organisation, and members from an HR file. */
@ApplicationScoped
public class Founding {
    private static final Logger LOG = Logger.getLogger(Founding.class.getName());

    @Inject
    private DepartmentOrganisation organisation;

    @Inject
    private RosterImport imports;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Event<OrganisationChanged> changed;

    /** Whether there is nothing of this kind yet. @param entity name of the entity */
    boolean none(String entity) {
        return organisation.none(entity);
    }

    /** Opens the organisation where there is none. */
    void department() {
        if (none("Element")) {
            LOG.info("First start: the organisation");
            inTransaction(organisation::open);
        }
    }

    void inTransaction(Runnable work) {
        transaction.call(() -> {
            work.run();
            changed.fire(new OrganisationChanged());
            return null;
        });
    }

    /** Imports a file whose columns have our own names. @param what for the log */
    void load(String what, byte[] file) {
        var mapping = ColumnMapping.of(
                CsvTable.read(new ByteArrayInputStream(file), CsvLimits.USUAL).header());
        var seen = imports.check(file, mapping);
        LOG.log(Level.INFO, "First start: {0}, {1} members", new Object[] {what, seen.rows()});
        imports.load(new LoadRoster("", file, seen));
    }
}
