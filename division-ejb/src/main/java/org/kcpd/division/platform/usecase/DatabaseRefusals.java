package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.Unavailable;

/** Turns what the database and the persistence layer throw into the product's own refusals. Knows MySQL and MariaDB. */
@ApplicationScoped
public class DatabaseRefusals {
    private static final Set<Integer> LOCKED = Set.of(1205, 1213, 1020, 3572);
    private static final Set<Integer> CONSTRAINT = Set.of(1062, 1451, 1452, 1586, 3819, 4025);
    static final String NO_DATABASE = "E-DATABASE";

    /** The answer to a commit was lost: nobody knows whether it was done. */
    static final String UNSURE = "E-UNSURE";

    private static final int TOO_LONG = 1406;

    /** Everything was flushed before the commit, so a commit fails only when the database went away meanwhile. */
    private static final Set<Class<? extends Exception>> COMMIT_FAILED = Set.of(
            RollbackException.class,
            HeuristicMixedException.class,
            HeuristicRollbackException.class,
            SystemException.class,
            XAException.class);

    private static final Duration PATIENCE_WITH_LOCKS = Duration.ofSeconds(25);
    private static final Duration PATIENCE_WITH_CONNECTIONS = Duration.ofSeconds(5);

    /** Both databases quote the name in the message; MySQL puts the table before it. */
    private static final String AROUND_NAMES = "[`'\".]";

    /**
     * Whether repeating the whole unit is right: always after a lock conflict, after a lost connection only if harmless;
     * and never when the member has waited long enough.
     */
    boolean repeatable(Throwable thrown, boolean harmlessTwice, Duration waited) {
        List<Throwable> chain = chainOf(thrown);
        if (chain.stream().anyMatch(each -> each instanceof DivisionException refusal && !databaseAway(refusal))) {
            return false;
        }
        if (chain.stream().anyMatch(DatabaseRefusals::lockConflict)) {
            return waited.compareTo(PATIENCE_WITH_LOCKS) < 0;
        }
        return harmlessTwice
                && chain.stream().anyMatch(DatabaseRefusals::connectionLost)
                && waited.compareTo(PATIENCE_WITH_CONNECTIONS) < 0;
    }

    /** Whether a commit was sent and its answer lost. */
    boolean unsure(Throwable thrown) {
        return chainOf(thrown).stream().anyMatch(DatabaseRefusals::commitFailed);
    }

    /** Whether it was refused because there was no database to talk to. */
    boolean databaseAway(DivisionException refusal) {
        return refusal.code().equals(NO_DATABASE) || refusal.code().equals(UNSURE);
    }

    /** Our own refusal for it; empty for a fault of the program. */
    Optional<DivisionException> translate(Throwable thrown) {
        for (Throwable cause : chainOf(thrown)) {
            DivisionException found = translateOne(cause);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static DivisionException translateOne(Throwable cause) {
        if (cause instanceof DivisionException own && !(own instanceof UnitFailed)) {
            return own;
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Refused.all(CommandRules.problemsOf(invalid.getConstraintViolations()));
        }
        if (cause instanceof OptimisticLockException stale) {
            return conflict(stale.getEntity());
        }
        if (lockConflict(cause)) {
            return new Unavailable("E-BUSY", cause);
        }
        if (commitFailed(cause)) {
            return new Unavailable(UNSURE, cause);
        }
        if (connectionLost(cause)) {
            return new Unavailable(NO_DATABASE, cause);
        }
        return cause instanceof SQLException sql ? ofStatement(sql) : null;
    }

    private static DivisionException ofStatement(SQLException sql) {
        if (sql.getErrorCode() == TOO_LONG) {
            return Refused.of("E-TOO-LONG");
        }
        if (!CONSTRAINT.contains(sql.getErrorCode())) {
            return null;
        }
        for (String quoted : sql.getMessage().split(AROUND_NAMES)) {
            Optional<String> code = ConstraintCodes.of(quoted);
            if (code.isPresent()) {
                return Refused.of(code.get());
            }
        }
        return null;
    }

    private static boolean lockConflict(Throwable cause) {
        return cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof SQLException sql
                        && (LOCKED.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()));
    }

    private static boolean commitFailed(Throwable cause) {
        return COMMIT_FAILED.stream().anyMatch(each -> each.isInstance(cause));
    }

    private static boolean connectionLost(Throwable cause) {
        if (commitFailed(cause)) {
            return true;
        }
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        String message = String.valueOf(sql.getMessage());
        return state.startsWith("08")
                || sql.getErrorCode() == 1053
                || message.contains("Connection could not be allocated")
                || message.contains("max-pool-size");
    }

    /** The entity says who it is: its simple name and its field {@code id}. */
    private static Conflict conflict(Object entity) {
        if (entity == null) {
            return new Conflict("", 0, Conflict.UNKNOWN, Conflict.UNKNOWN);
        }
        return new Conflict(entity.getClass().getSimpleName(), idOf(entity), Conflict.UNKNOWN, Conflict.UNKNOWN);
    }

    private static long idOf(Object entity) {
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field id = type.getDeclaredField("id");
                id.setAccessible(true);
                return id.get(entity) instanceof Number number ? number.longValue() : 0;
            } catch (NoSuchFieldException inherited) {
                continue;
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return 0;
    }

    private static List<Throwable> chainOf(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
