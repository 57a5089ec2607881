package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.OrderVerb;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;

/** Where personnel orders are kept. */
@ApplicationScoped
public class OrderBook {

    static final String KIND = "PersonnelOrder";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected OrderBook() {}

    /** Outside the container. */
    public OrderBook(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new order; it has its id from now on. */
    public PersonnelOrder keep(PersonnelOrder order) {
        em.persist(order);
        em.flush();
        return order;
    }

    /** @throws NotFound */
    public PersonnelOrder get(long id) {
        return found(em.find(PersonnelOrder.class, id), id);
    }

    /** The order, locked, as the caller saw it. @throws NotFound; Conflict when somebody has changed it since */
    public PersonnelOrder seen(long id, int seenVersion) {
        return locked(id, seenVersion, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Like {@link #seen}, to change what belongs to it: who looked before sees a conflict. */
    public PersonnelOrder seenForParts(long id, int seenVersion) {
        return locked(id, seenVersion, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private PersonnelOrder locked(long id, int seenVersion, LockModeType lock) {
        var order = found(em.find(PersonnelOrder.class, id, lock), id);
        Conflict.unless(seenVersion, order.version(), KIND, id);
        return order;
    }

    /**
     * Refuses, before anything is locked, what the stored state does not allow: so nobody waits for members whom a
     * transaction holding the order itself waits for too.
     *
     * @throws NotFound
     * @throws Refused E-ORDER-STATE
     */
    public void refuseUnlessPossible(long id, OrderVerb verb) {
        var state = new SqlText()
                .add("SELECT state FROM personnel_order WHERE id = ?", id)
                .rows(em)
                .findFirst()
                .map(row -> OrderState.valueOf(row.text(0)))
                .orElseThrow(() -> new NotFound(KIND, id));
        if (state.after(verb).isEmpty()) {
            throw Refused.of("E-ORDER-STATE").args(state, verb);
        }
    }

    /** Everybody whom publishing the order touches: moved members, their new supervisors, new owners of open work. */
    public List<Long> concerned(long id) {
        return new SqlText()
                .add(
                        """
                        SELECT member_id FROM order_line WHERE order_id = ?
                        UNION SELECT supervisor_id FROM order_line WHERE order_id = ? AND supervisor_id IS NOT NULL
                        UNION SELECT new_owner_id FROM order_handover WHERE order_id = ? AND new_owner_id IS NOT NULL
                        """,
                        id,
                        id,
                        id)
                .rows(em)
                .map(row -> row.number(0))
                .toList();
    }

    private static PersonnelOrder found(PersonnelOrder order, long id) {
        return Optional.ofNullable(order).orElseThrow(() -> new NotFound(KIND, id));
    }
}
