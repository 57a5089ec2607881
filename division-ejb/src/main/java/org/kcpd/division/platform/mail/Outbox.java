package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

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
        sendAll(recipient == null ? List.of() : List.of(recipient), subject, body);
    }

    /**
     * Leaves the same mail for many, as one batch.
     *
     * @param recipients one address each; empty ones get none, who is named twice gets one
     */
    public void sendAll(Collection<String> recipients, String subject, String body) {
        List<String> addresses = recipients.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (addresses.isEmpty()) {
            return;
        }
        LocalDateTime now = StoredTime.of(clock.now());
        try (PreparedStatement insert = em.unwrap(Connection.class)
                .prepareStatement(
                        "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at)"
                                + " values (?, ?, ?, 'WAITING', 0, ?, ?)")) {
            for (String address : addresses) {
                insert.setString(1, address);
                insert.setString(2, cut(subject.replaceAll("[\\r\\n]+", " "), SUBJECT_LENGTH));
                insert.setString(3, cut(body, BODY_LENGTH));
                insert.setObject(4, now);
                insert.setObject(5, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
