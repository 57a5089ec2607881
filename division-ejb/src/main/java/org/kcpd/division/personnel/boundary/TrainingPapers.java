package org.kcpd.division.personnel.boundary;

/**
 * What an area adds to the training data, to look at. Each area implements it as a CDI bean; it is made at every start of
 * a training run, after members, grants, orders and transfer requests, and makes nothing where there is something already.
 */
public interface TrainingPapers {

    /** Smaller ones are made first. */
    int order();

    void make();
}
