package org.kcpd.division.personnel.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The organisation of every day, kept for all pages of this server and read again when it was edited here, or after some
 * seconds when it was edited on another one (docs/adr/0005).
 */
@ApplicationScoped
public class Organisations {
    private static final int USUAL = 10;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "division.organisation.seconds", defaultValue = "" + USUAL)
    private int seconds = USUAL;

    private volatile Kept kept;

    private record Kept(OrganisationHistory history, long readAt) {}

    protected Organisations() {}

    /** Outside the container. */
    public Organisations(EntityManager em) {
        this.em = em;
    }

    public Organisation asOf(LocalDate day) {
        return history().asOf(day);
    }

    /** The versions of one element, oldest first. */
    public List<ElementSpan> spans(long elementId) {
        return history().spans(elementId);
    }

    private OrganisationHistory history() {
        var current = kept;
        if (current == null
                || System.nanoTime() - current.readAt()
                        > Duration.ofSeconds(seconds).toNanos()) {
            current = new Kept(OrganisationHistory.read(em), System.nanoTime());
            kept = current;
        }
        return current.history();
    }

    /** What this transaction would see, edits of its own included; nothing of it is kept. */
    public Organisation uncommitted(LocalDate day) {
        return OrganisationHistory.read(em).asOf(day);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationChanged change) {
        kept = null;
    }
}
