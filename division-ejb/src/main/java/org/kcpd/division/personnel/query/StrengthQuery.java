package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The strength board, as it is on a day and as it would be. */
@Stateless
@UseCase(readOnly = true)
public class StrengthQuery {
    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Organisations organisations;

    protected StrengthQuery() {}

    /** Outside the container. */
    public StrengthQuery(EntityManager em, Organisations organisations) {
        this.em = em;
        this.organisations = organisations;
    }

    /** The board of a day; one statement. */
    @Requires(Right.ROSTER_READ)
    public StrengthBoard board(LocalDate asOf) {
        return StrengthCount.read(em, asOf).board(organisations.asOf(asOf));
    }

    /**
     * The board of a day as if these moves took effect on it: what {@link #board} shows once an order with these lines is
     * published for that day.
     */
    @Requires({Right.ORDER_PREPARE, Right.ORDER_READ_ALL, Right.ORDER_APPROVE})
    public StrengthBoard boardWith(LocalDate asOf, Collection<WhatIf> moves) {
        return StrengthCount.read(em, asOf).with(moves).board(organisations.asOf(asOf));
    }
}
