package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/**
 * Remembers which command had which answer, in the command's own transaction.
 *
 * <p>The key's row is inserted first: of two identical commands at once, the second waits in the database until the first
 * has committed and then gets its answer (or takes its place, if it was rolled back).
 */
@ApplicationScoped
public class Idempotency {
    private static final int RESULT_LENGTH = 400;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected Idempotency() {}

    public Idempotency(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The answer given before, or empty when this is the first time. @throws Refused E-KEY-REUSED for another use case */
    Optional<Answer> begin(Caller caller, Command command, UseCaseRule rule) {
        // ignore: what already is there is not an error but the question; nothing else in the row can be wrong
        boolean first = em.createNativeQuery("insert ignore into idempotency_key"
                                + " (command_key, use_case, actor_id, result, recorded_at) values (?, ?, ?, null, ?)")
                        .setParameter(1, command.key())
                        .setParameter(2, rule.name())
                        .setParameter(3, caller.memberId())
                        .setParameter(4, StoredTime.of(clock.now()))
                        .executeUpdate()
                == 1;
        return first ? Optional.empty() : Optional.of(answered(caller, command, rule));
    }

    void finish(Caller caller, Command command, Object result) {
        if (result == null) {
            return;
        }
        String text = result.toString();
        if (text.length() > RESULT_LENGTH) {
            throw new IllegalStateException("An answer too long to remember: use cases answer with ids");
        }
        em.createNativeQuery("update idempotency_key set result = ? where actor_id = ? and command_key = ?")
                .setParameter(1, text)
                .setParameter(2, caller.memberId())
                .setParameter(3, command.key())
                .executeUpdate();
    }

    private Answer answered(Caller caller, Command command, UseCaseRule rule) {
        var row = (Object[]) em.createNativeQuery(
                        "select use_case, result from idempotency_key where actor_id = ? and command_key = ?")
                .setParameter(1, caller.memberId())
                .setParameter(2, command.key())
                .getSingleResult();
        if (!rule.name().equals(row[0])) {
            throw Refused.of("E-KEY-REUSED");
        }
        return new Answer(decode((String) row[1], rule.method().getReturnType()));
    }

    static Object decode(String text, Class<?> type) {
        if (text == null || type == void.class) {
            return null;
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == String.class) {
            return text;
        }
        throw new IllegalStateException("A use case with a command answers with an id, not with " + type);
    }

    /** What was answered the first time; the value is null for a void use case. */
    record Answer(Object value) {}
}
