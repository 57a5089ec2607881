package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;

/** Where transfer requests are kept. */
@ApplicationScoped
public class TransferBook {

    static final String KIND = "TransferRequest";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected TransferBook() {}

    /** Outside the container. */
    public TransferBook(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new request; it has its id from now on. */
    public TransferRequest keep(TransferRequest request) {
        em.persist(request);
        em.flush();
        return request;
    }

    /** @throws NotFound */
    public TransferRequest get(long id) {
        return found(em.find(TransferRequest.class, id), id);
    }

    /** The request, locked. @throws NotFound */
    public TransferRequest locked(long id) {
        return found(em.find(TransferRequest.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** The request, locked, as the caller saw it. @throws NotFound; Conflict when somebody has changed it since */
    public TransferRequest seen(long id, int seenVersion) {
        var request = locked(id);
        Conflict.unless(seenVersion, request.version(), KIND, id);
        return request;
    }

    /** Whether the member already asks for the same place. */
    public boolean alreadyAsked(long memberId, TransferWish wish) {
        return em.createQuery("select r from TransferRequest r where r.memberId = :member", TransferRequest.class)
                .setParameter("member", memberId)
                .getResultStream()
                .filter(request -> request.state().open())
                .map(TransferRequest::wish)
                .anyMatch(asked -> asked.siteId() == wish.siteId()
                        && asked.elementId() == wish.elementId()
                        && asked.watchId().equals(wish.watchId()));
    }

    /** Approved requests for an element of a site that no order takes up yet, first come first; locked. */
    public List<TransferRequest> waiting(long siteId, long elementId) {
        return em.createQuery(
                        "select r from TransferRequest r where r.wantedSiteId = :site and r.wantedElementId = :element"
                                + " and r.state = :approved and r.orderId is null order by r.queuedAt, r.id",
                        TransferRequest.class)
                .setParameter("site", siteId)
                .setParameter("element", elementId)
                .setParameter("approved", TransferState.APPROVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The order is published: what it grants is done. */
    public void ordered(long orderId, long by, Instant at) {
        takenUpBy(orderId).forEach(request -> request.ordered(by, at));
    }

    /** The order is rescinded: what it granted waits again. */
    public void reopen(long orderId, long by, Instant at) {
        takenUpBy(orderId).forEach(request -> request.reopen(by, at));
    }

    /** Lines were taken out of the order: requests of members it no longer moves wait again. */
    public void releaseAllBut(long orderId, Collection<Long> movedMembers, long by, Instant at) {
        takenUpBy(orderId).stream()
                .filter(request -> !movedMembers.contains(request.memberId()))
                .forEach(request -> request.release(by, at));
    }

    private List<TransferRequest> takenUpBy(long orderId) {
        return em.createQuery(
                        "select r from TransferRequest r where r.orderId = :order order by r.id", TransferRequest.class)
                .setParameter("order", orderId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static TransferRequest found(TransferRequest request, long id) {
        return Optional.ofNullable(request).orElseThrow(() -> new NotFound(KIND, id));
    }
}
