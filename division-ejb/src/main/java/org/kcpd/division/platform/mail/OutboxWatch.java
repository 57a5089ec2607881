package org.kcpd.division.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** Looks at the outbox for whoever operates the system: how many, since when, never what and to whom. */
@ApplicationScoped
public class OutboxWatch {
    private static final Pattern REPLY_CODE = Pattern.compile("[2-5]\\d\\d\\b");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private MailServer server;

    @Inject
    private BusinessClock clock;

    protected OutboxWatch() {}

    public OutboxWatch(EntityManager em, MailServer server, BusinessClock clock) {
        this.em = em;
        this.server = server;
        this.clock = clock;
    }

    /** One statement. */
    public OutboxState look() {
        var row = (Object[]) em.createNativeQuery(
                        "select coalesce(sum(state = 'WAITING'), 0),"
                                + " coalesce(sum(state = 'FAILED'), 0), timestampdiff(second,"
                                + " min(case when state = 'WAITING' then created_at end), ?) from outbox_mail where state <> 'SENT'")
                .setParameter(1, StoredTime.of(clock.now()))
                .getSingleResult();
        long seconds = row[2] == null ? 0 : ((Number) row[2]).longValue();
        return new OutboxState(
                server.configured(),
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                Duration.ofSeconds(Math.max(0, seconds)));
    }

    /** The mails that were given up, then those that have failed at least once, the latest first. */
    public List<UnsentMail> unsent(int most) {
        List<?> rows = em.createNativeQuery(
                        "select id, state = 'FAILED', attempts, created_at, next_try_at, last_error from outbox_mail"
                                + " where state <> 'SENT' and (attempts > 0 or state = 'FAILED') order by state, id desc limit "
                                + most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new UnsentMail(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue() == 1,
                        ((Number) row[2]).intValue(),
                        StoredTime.instant(row[3]),
                        StoredTime.instant(row[4]),
                        replyCode((String) row[5])))
                .toList();
    }

    /** Lets the mails that were given up be tried again at once. @return how many */
    public int retryFailed() {
        return em.createNativeQuery(
                        "update outbox_mail set state = 'WAITING', attempts = 0, next_try_at = ? where state = 'FAILED'")
                .setParameter(1, StoredTime.of(clock.now()))
                .executeUpdate();
    }

    /** What the relay says of a mail names its recipient; only the code of its reply does not. */
    private static String replyCode(String lastError) {
        Matcher code = REPLY_CODE.matcher(lastError == null ? "" : lastError);
        return code.lookingAt() ? code.group() : "";
    }
}
