package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.kcpd.division.platform.time.BusinessClock;

/** Where a use case leaves its mail: it goes out if, and only if, the use case commits. */
@ApplicationScoped
public class Outbox {
    static final int SUBJECT_LENGTH = 200;
    static final int BODY_LENGTH = 4000;
    private static final int MAILS_PER_STATEMENT = 250;

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
        sendAll(recipient == null ? List.of() : List.of(recipient), subject, body);
    }

    /**
     * Leaves the same mail for many, a few hundred per statement.
     *
     * @param recipients one address each; empty ones get none, who is named twice gets one
     */
    public void sendAll(Collection<String> recipients, String subject, String body) {
        List<String> addresses = recipients.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        for (int from = 0; from < addresses.size(); from += MAILS_PER_STATEMENT) {
            leave(addresses.subList(from, Math.min(addresses.size(), from + MAILS_PER_STATEMENT)), subject, body);
        }
    }

    private void leave(List<String> addresses, String subject, String body) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        String rows = String.join(", ", Collections.nCopies(addresses.size(), "(?, ?, ?, 'WAITING', 0, ?, ?)"));
        Query insert = em.createNativeQuery(
                "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at) values "
                        + rows);
        int next = 1;
        for (String address : addresses) {
            insert.setParameter(next++, address);
            insert.setParameter(next++, cut(subject.replaceAll("[\\r\\n]+", " "), SUBJECT_LENGTH));
            insert.setParameter(next++, cut(body, BODY_LENGTH));
            insert.setParameter(next++, now);
            insert.setParameter(next++, now);
        }
        insert.executeUpdate();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
