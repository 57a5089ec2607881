package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.kcpd.division.platform.time.BusinessClock;

/** Where a use case leaves its mail: it goes out if, and only if, the use case commits. */
@ApplicationScoped
public class Outbox {
    static final int SUBJECT_LENGTH = 200;
    static final int BODY_LENGTH = 4000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected Outbox() {}

    public Outbox(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Leaves one mail of plain text.
     *
     * @param recipient one address; who has none (empty or null) gets none
     */
    public void send(String recipient, String subject, String body) {
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        em.createNativeQuery(
                        "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at)"
                                + " values (?, ?, ?, 'WAITING', 0, ?, ?)")
                .setParameter(1, recipient.strip())
                .setParameter(2, cut(subject.replaceAll("[\\r\\n]+", " "), SUBJECT_LENGTH))
                .setParameter(3, cut(body, BODY_LENGTH))
                .setParameter(4, now)
                .setParameter(5, now)
                .executeUpdate();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
