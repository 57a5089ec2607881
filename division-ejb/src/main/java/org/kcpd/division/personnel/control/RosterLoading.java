package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ImportReport;
import org.kcpd.division.personnel.query.Organisations;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;
import org.kcpd.division.platform.time.BusinessClock;

/** How an HR file becomes a plan, and the plan the roster. */
@ApplicationScoped
public class RosterLoading {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Organisations organisations;

    @Inject
    private BusinessClock clock;

    protected RosterLoading() {}

    /** Outside the container. */
    public RosterLoading(EntityManager em, Organisations organisations, BusinessClock clock) {
        this.em = em;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the file would change today. @throws Refused a file that cannot be trusted as a whole, or misses a column */
    public ImportReport check(byte[] content, ColumnMapping mapping) {
        return plan(content, mapping, RosterState.read(em)).report();
    }

    /**
     * Imports the file in the caller's transaction: locks every member in the order of ids, plans again, writes all.
     *
     * @param expected what the user saw and agreed to
     * @param separateMissing whether members the file does not name are separated today; never the importing one
     * @param by the importing member, 0 for the system
     * @throws Refused the rows' problems, or E-PLAN-CHANGED when the roster has changed since the dry run
     */
    public ImportReport load(
            byte[] content, ColumnMapping mapping, ImportReport expected, boolean separateMissing, long by) {
        new SqlText()
                .add("SELECT id FROM member ORDER BY id FOR UPDATE")
                .rows(em)
                .toList();
        var state = RosterState.read(em);
        var plan = plan(content, mapping, state);
        var refusals = plan.report().problems().stream()
                .filter(problem -> !problem.warning())
                .toList();
        if (!refusals.isEmpty()) {
            throw Refused.all(refusals);
        }
        if (!plan.report().sameNumbers(expected)) {
            throw Refused.of("E-PLAN-CHANGED");
        }
        var today = clock.today();
        var separations = separateMissing
                ? plan.missing().stream()
                        .filter(member -> member.id() != by)
                        .map(member -> ImportPlanner.newStatus(member, DutyStatus.SEPARATED, today))
                        .toList()
                : List.<ImportPlan.NewStatus>of();
        try {
            new ImportWriter(em, state, clock.now(), by).write(plan, separations);
        } catch (SQLException e) {
            throw new ImportFailed(e);
        }
        return plan.report().done(separations.size());
    }

    private ImportPlan plan(byte[] content, ColumnMapping mapping, RosterState state) {
        var table = CsvTable.read(new ByteArrayInputStream(content), CsvLimits.USUAL);
        if (table.rows().isEmpty() && table.problems().isEmpty()) {
            throw Refused.of(Problem.of("E-FILE-EMPTY"));
        }
        var organisation = organisations.asOf(clock.today());
        return new ImportPlanner(state, organisation)
                .plan(new RowReader(table, mapping, organisation), table.problems());
    }

    /** The database refused; the pipeline looks at the cause. */
    private static final class ImportFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImportFailed(SQLException cause) {
            super(cause);
        }
    }
}
