package org.kcpd.division.personnel.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.usecase.CallerContext;

/**
 * Fills an empty database: for training and trying out ({@code division.training=true}) a department, about 1,700 members
 * of nobody, grants, sign-ins and some paper; else the {@link FirstDay} of a department of its own. Everything goes
 * through the use cases a user has; each part is made only when there is nothing of it yet, so a start that was killed is
 * finished by the next one.
 */
@Startup
@Singleton
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    @ConfigProperty(name = "division.training", defaultValue = "false")
    private boolean training;

    @Inject
    private CallerContext callers;

    @Inject
    private FirstDay firstDay;

    @Inject
    private TrainingMembers members;

    @Inject
    private TrainingAccess access;

    @Inject
    private TrainingOrders orders;

    @Inject
    private TrainingTransfers transfers;

    private Iterable<TrainingPapers> areas;

    @Inject
    void take(@Any Instance<TrainingPapers> found) {
        areas = found;
    }

    @PostConstruct
    void fill() {
        if (!training) {
            callers.actAsSystem(firstDay::make);
            return;
        }
        callers.actAsSystem(members::make);
        callers.actAsSystem(access::make);
        paper(orders::make);
        paper(transfers::make);
        StreamSupport.stream(areas.spliterator(), false)
                .sorted(Comparator.comparingInt(TrainingPapers::order))
                .forEach(area -> paper(area::make));
    }

    /** Paper is only there to look at: what of it is refused must not keep the product from starting. */
    private static void paper(Runnable make) {
        try {
            make.run();
        } catch (DivisionException e) {
            LOG.log(Level.SEVERE, "Training data: some of it is missing", e);
        }
    }
}
