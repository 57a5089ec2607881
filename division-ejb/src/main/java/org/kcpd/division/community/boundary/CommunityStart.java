package org.kcpd.division.community.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.usecase.CallerContext;

/** The training data of this area, after those of the department; a start that was killed is finished by the next one. */
@Startup
@Singleton
@DependsOn("FirstStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class CommunityStart {
    private static final Logger LOG = Logger.getLogger(CommunityStart.class.getName());

    @Inject
    @ConfigProperty(name = "division.training", defaultValue = "false")
    private boolean training;

    @Inject
    private CallerContext callers;

    @Inject
    private TrainingMap map;

    @Inject
    private TrainingPeople people;

    @PostConstruct
    void fill() {
        if (training) {
            made("the map", map::make);
            made("people", people::make);
        }
    }

    /** It is only there to look at: what of it is refused must not keep the product from starting. */
    private void made(String what, Runnable make) {
        try {
            callers.actAsSystem(make);
        } catch (DivisionException e) {
            LOG.log(Level.SEVERE, "Training data: " + what + " is missing", e);
        }
    }
}
