package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.TransferRequest;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.personnel.query.TransferVisibility;
import org.kcpd.division.personnel.query.TransferWords;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where transfer requests are kept. */
@ApplicationScoped
public class TransferBook {

    static final String KIND = "TransferRequest";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected TransferBook() {}

    /** Outside the container. */
    public TransferBook(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /** Keeps a new request with its words; it has its id from now on. */
    public TransferRequest keep(TransferRequest request, TransferWish wish) {
        em.persist(request);
        em.flush();
        var words = new LinkedHashMap<SecretPlace, String>();
        words.put(TransferWords.reason(request.id()), wish.reason());
        if (wish.hardship()) {
            words.put(TransferWords.facts(request.id()), wish.hardshipFacts());
        }
        secrets.keepNew(words);
        return request;
    }

    /** Keeps what was written in the steps that were just done. */
    public void keepWords(TransferRequest request) {
        em.flush();
        var words = new LinkedHashMap<SecretPlace, String>();
        request.written()
                .forEach(event -> event.words().ifPresent(text -> words.put(TransferWords.ofStep(event.id()), text)));
        secrets.keepNew(words);
    }

    /** @throws NotFound */
    public TransferRequest get(long id) {
        return found(em.find(TransferRequest.class, id), id);
    }

    /** The request, locked. @throws NotFound */
    public TransferRequest locked(long id) {
        return found(em.find(TransferRequest.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** The locked request as the caller saw it. @throws Conflict when somebody has changed it since */
    public TransferRequest asSeen(TransferRequest request, int seenVersion) {
        Conflict.unless(seenVersion, request.version(), KIND, request.id());
        return request;
    }

    /**
     * What somebody hears whom a step is not for, whatever they say to have seen: of a request that is hidden from them the
     * same as of one that does not exist.
     */
    public DivisionException notFor(OnDuty duty, long id, String whoMay) {
        return TransferVisibility.sees(em, duty, id) ? new NotPermitted(whoMay) : new NotFound(KIND, id);
    }

    /**
     * Whether a member may ask for this on the day; one statement.
     *
     * @throws Refused E-TARGET-CLOSED, E-NO-CHANGE (already there for good), E-ALREADY-ASKED
     */
    public void refuseUnlessPossible(long memberId, TransferWish wish, LocalDate on) {
        long watch = wish.watchId().orElse(0L);
        var row = new SqlText()
                .add(
                        """
                        SELECT (SELECT COUNT(*) FROM element e WHERE e.id = ? AND e.opened_on <= ?
                                   AND (e.closed_on IS NULL OR e.closed_on > ?))
                             + (SELECT COUNT(*) FROM element e WHERE e.id = ? AND e.work_site = 1 AND e.opened_on <= ?
                                   AND (e.closed_on IS NULL OR e.closed_on > ?))
                             + (SELECT COUNT(*) FROM watch w WHERE w.id = ? AND w.opened_on <= ?
                                   AND (w.closed_on IS NULL OR w.closed_on > ?)),
                        """,
                        wish.elementId(),
                        on,
                        on,
                        wish.siteId(),
                        on,
                        on,
                        watch,
                        on,
                        on)
                .add(
                        """
                        EXISTS (SELECT 1 FROM assignment a WHERE a.member_id = ? AND a.live_marker = 1 AND a.primary_line = 1
                           AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                           AND a.work_site_id = ? AND a.element_id = ? AND ? IN (0, a.watch_id)),
                        """,
                        memberId,
                        on,
                        on,
                        wish.siteId(),
                        wish.elementId(),
                        watch)
                .add(
                        """
                        EXISTS (SELECT 1 FROM transfer_request r WHERE r.member_id = ? AND r.wanted_site_id = ?
                           AND r.wanted_element_id = ? AND COALESCE(r.wanted_watch_id, 0) = ? AND r.state IN\s""",
                        memberId,
                        wish.siteId(),
                        wish.elementId(),
                        watch)
                .list(Arrays.stream(TransferState.values())
                        .filter(TransferState::open)
                        .map(Enum::name)
                        .toList())
                .add(")")
                .rows(em)
                .findFirst()
                .orElseThrow();
        var code = row.integer(0) < (watch == 0 ? 2 : 3)
                ? "E-TARGET-CLOSED"
                : row.flag(1) ? "E-NO-CHANGE" : row.flag(2) ? "E-ALREADY-ASKED" : "";
        if (!code.isEmpty()) {
            throw Refused.of(code).field("element");
        }
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
