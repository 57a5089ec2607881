package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Empties the outbox: at least once, and twice only when the server dies between the relay's "accepted" and our note of it.
 *
 * <p>A mail is claimed by moving its next try into the future before it is handed over; who fails waits 1, 2, 4 ... minutes,
 * at most an hour, and gives up after {@link #TRIES} tries (two days); what
 * is no address fails at once.
 */
@ApplicationScoped
public class OutboxDelivery {
    static final int TRIES = 50;
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private MailServer server;

    @Inject
    private BusinessClock clock;

    protected OutboxDelivery() {}

    public OutboxDelivery(EntityManager em, OwnTransaction transaction, MailServer server, BusinessClock clock) {
        this.em = em;
        this.transaction = transaction;
        this.server = server;
        this.clock = clock;
    }

    private record Mail(long id, String recipient, String subject, String body, int attempts) {}

    /** Sends what is due. @return how many mails the relay accepted */
    public int deliver() {
        if (!server.configured()) {
            return 0;
        }
        int sent = 0;
        for (Mail mail : transaction.call(this::due)) {
            if (!transaction.call(() -> claim(mail))) {
                continue;
            }
            Optional<MessagingException> problem = send(mail);
            if (problem.isEmpty()) {
                sent++;
            } else if (relayIsDown(problem.get())) {
                break;
            }
        }
        return sent;
    }

    /** What is wrong neither with the address nor with the mail: the others of this round would only wait as long. */
    private static boolean relayIsDown(MessagingException problem) {
        return !(problem instanceof AddressException) && !(problem instanceof SendFailedException);
    }

    private Optional<MessagingException> send(Mail mail) {
        try {
            server.send(mail.recipient(), mail.subject(), mail.body(), Date.from(clock.now()));
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "Mail {0} was not accepted: {1}", new Object[] {mail.id(), e.getMessage()});
            transaction.call(() -> note(mail, e));
            return Optional.of(e);
        }
        transaction.call(() -> change(
                "update outbox_mail set state = 'SENT', sent_at = ?, last_error = null where id = ?",
                now(),
                mail.id()));
        return Optional.empty();
    }

    private List<Mail> due() {
        List<?> rows = em.createNativeQuery("select id, recipient, subject, body, attempts from outbox_mail"
                        + " where state = 'WAITING' and next_try_at <= ? order by next_try_at, id limit " + AT_ONCE)
                .setParameter(1, now())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Mail(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue()))
                .toList();
    }

    private boolean claim(Mail mail) {
        return change(
                        "update outbox_mail set attempts = attempts + 1, next_try_at = ?"
                                + " where id = ? and state = 'WAITING' and attempts = ?",
                        StoredTime.of(clock.now().plus(waitAfter(mail.attempts()))),
                        mail.id(),
                        mail.attempts())
                == 1;
    }

    private int note(Mail mail, MessagingException problem) {
        String text = String.valueOf(problem.getMessage());
        int tries = problem instanceof AddressException ? 0 : TRIES;
        return change(
                "update outbox_mail set last_error = ?, state = if(attempts >= ?, 'FAILED', state) where id = ?",
                text.substring(0, Math.min(400, text.length())),
                tries,
                mail.id());
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(6, attempts));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private int change(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.now());
    }
}
