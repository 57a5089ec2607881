package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.platform.usecase.CallerContext;

/** The map, people, addresses, households and organisations of the training data: first of all areas, for the others' papers are about them. */
@ApplicationScoped
public class TrainingCommunity implements TrainingPapers {
    private static final int ORDER = 10;

    @Inject
    private CallerContext callers;

    @Inject
    private TrainingMap map;

    @Inject
    private TrainingPeople people;

    @Inject
    private TrainingGatherings gatherings;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void make() {
        callers.actAsSystem(map::make);
        callers.actAsSystem(people::make);
        callers.actAsSystem(gatherings::make);
    }
}
