package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.query.RequestVisibility;
import org.kcpd.division.intake.query.RequestWords;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where service requests are kept. */
@ApplicationScoped
public class RequestBook {

    /** What the audit calls one. */
    public static final String KIND = "ServiceRequest";

    /** A reason as a request takes it over. @param alike a request about the same, 0 for none the caller knows of */
    public record Reason(long id, String discipline, Urgency urgency, boolean discreet, long alike) {}

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected RequestBook() {}

    /** Outside the container. */
    public RequestBook(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /** Keeps a new request with what is needed; it has its id from now on. */
    public ServiceRequest keep(ServiceRequest request, String words) {
        em.persist(request);
        em.flush();
        if (!words.isBlank()) {
            secrets.keepNew(Map.of(RequestWords.needed(request.id()), words));
        }
        return request;
    }

    /** Keeps what was written in the steps that were just done. */
    public void keepWords(ServiceRequest request) {
        em.flush();
        var words = new LinkedHashMap<SecretPlace, String>();
        request.written()
                .forEach(event -> event.words().ifPresent(text -> words.put(RequestWords.ofStep(event.id()), text)));
        secrets.keepNew(words);
    }

    /** The request, locked. @throws NotFound */
    public ServiceRequest locked(long id) {
        return Optional.ofNullable(em.find(ServiceRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /**
     * The locked request for a step of the caller's.
     *
     * @throws NotFound also when the caller may not see it
     * @throws NotPermitted when the step is not theirs
     * @throws Conflict when somebody has changed it since they looked
     */
    public ServiceRequest forStep(OnDuty duty, long id, int seenVersion, RequestVerb verb) {
        duty.about(KIND, id);
        var request = locked(id);
        var subject = RequestVisibility.subjectOf(em, id, duty.caller(), duty.today())
                .filter(found -> RequestVisibility.sees(duty.caller(), found))
                .orElseThrow(() -> new NotFound(KIND, id));
        if (!RequestVisibility.does(duty.caller(), subject, verb)) {
            throw new NotPermitted("unit of the request");
        }
        Conflict.unless(seenVersion, request.version(), KIND, id);
        return request;
    }

    /**
     * The reason, and the newest request for it about the same that the caller knows of.
     *
     * @throws Refused E-NO-REASON when there is none, or none that may be asked for on the day
     */
    public Reason reason(long id, RequestSubject subject, OnDuty duty) {
        var today = duty.today();
        return new SqlText()
                .add("SELECT q.id, q.discipline, q.urgency, q.discreet + 0, (")
                .add(RequestVisibility.alike(subject, duty.caller(), today, duty.now()))
                .add(
                        ") FROM request_reason q WHERE q.id = ? AND q.opened_on <= ?"
                                + " AND (q.closed_on IS NULL OR q.closed_on > ?)",
                        id,
                        today,
                        today)
                .rows(em)
                .map(row -> new Reason(
                        row.number(0), row.text(1), Urgency.valueOf(row.text(2)), row.flag(3), row.number(4)))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-NO-REASON").field("reason"));
    }

    /** @param kind CLOSE or DECLINE @throws Refused E-OUTCOME when there is none of the sort on the day */
    public long outcome(long id, String kind, LocalDate on) {
        return new SqlText()
                .add(
                        "SELECT o.id FROM request_outcome o WHERE o.id = ? AND o.kind = ? AND o.opened_on <= ?"
                                + " AND (o.closed_on IS NULL OR o.closed_on > ?)",
                        id,
                        kind,
                        on,
                        on)
                .rows(em)
                .map(row -> row.number(0))
                .findFirst()
                .orElseThrow(() -> Refused.of("E-OUTCOME").field("outcome"));
    }
}
