package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Unavailable;
import org.kcpd.division.platform.audit.AuditRecord;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;

/**
 * What every use case goes through, in this order: the caller re-read and active, the right declared and held, the
 * command valid and not done before, the method itself, flush, the audit row, commit.
 *
 * <p>All of it is one container-managed transaction that begins <em>inside</em> the interceptor (the one the container
 * opens around the boundary EJB stays empty). So a deadlock, a lock wait or a lost connection is cured here by repeating
 * the whole unit: no page and no job can forget to (docs/adr/0006).
 */
@ApplicationScoped
public class UseCasePipeline {
    private static final Logger LOG = Logger.getLogger(UseCasePipeline.class.getName());
    private static final int ATTEMPTS = 40;
    private static final int PAUSE_MILLIS = 15;
    private static final int LONGEST_PAUSE_MILLIS = 500;
    private static final String INCIDENT_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext callers;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private Idempotency idempotency;

    @Inject
    private CommandRules commands;

    @Inject
    private AuditWriter audit;

    @Inject
    private DatabaseRefusals refusals;

    private final SecureRandom random = new SecureRandom();

    protected UseCasePipeline() {}

    /** Wired by hand, for tests. */
    UseCasePipeline(
            EntityManager em,
            CallerContext callers,
            OwnTransaction transaction,
            Idempotency idempotency,
            CommandRules commands,
            AuditWriter audit) {
        this.em = em;
        this.callers = callers;
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.commands = commands;
        this.audit = audit;
        this.refusals = new DatabaseRefusals();
    }

    /** Runs one call. @throws DivisionException and nothing else */
    public Object run(InvocationContext call) throws Exception {
        var rule = UseCaseRule.of(call);
        if (AuditRecord.current().isPresent()) {
            rule.check(callers.current());
            rule.sensitive().ifPresent(AuditRecord.current().get()::sensitive);
            return call.proceed();
        }
        long begun = System.nanoTime();
        boolean unsure = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call(() -> unit(rule, call));
            } catch (RuntimeException failed) {
                Throwable cause = failed instanceof UnitFailed ? failed.getCause() : failed;
                unsure |= !rule.readOnly() && refusals.unsure(cause);
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                if (attempt < ATTEMPTS && refusals.repeatable(cause, rule.harmlessTwice(), waited)) {
                    pause(attempt);
                    continue;
                }
                throw refused(rule, cause, unsure);
            }
        }
    }

    private Object unit(UseCaseRule rule, InvocationContext call) {
        try (var record = AuditRecord.open()) {
            Caller caller = callers.current();
            rule.check(caller);
            commands.check(rule.arguments());
            Optional<Command> keyed = rule.keyed();
            if (keyed.isPresent()) {
                var before = idempotency.begin(caller, keyed.get(), rule);
                if (before.isPresent()) {
                    return before.get().value();
                }
            }
            rule.sensitive().ifPresent(record::sensitive);
            Object result = call.proceed();
            em.flush();
            keyed.ifPresent(command -> idempotency.finish(caller, command, result));
            if (rule.leavesRow(record)) {
                audit.allowed(act(rule, caller), record);
            }
            return result;
        } catch (DivisionException e) {
            throw e;
        } catch (Exception e) {
            throw new UnitFailed(e);
        }
    }

    /** @param unsure whether an attempt may have been committed although its answer was lost */
    private DivisionException refused(UseCaseRule rule, Throwable cause, boolean unsure) {
        DivisionException refusal = refusals.translate(cause).orElse(null);
        if (refusal != null && (refusals.databaseAway(refusal) || unsure && refusal instanceof Unavailable)) {
            LOG.log(Level.WARNING, rule.name() + " could not reach the database", cause);
            return new Unavailable(unsure ? DatabaseRefusals.UNSURE : DatabaseRefusals.NO_DATABASE, cause);
        }
        String incident = null;
        if (refusal == null) {
            incident = newIncident();
            LOG.log(Level.SEVERE, "Incident " + incident + " in " + rule.name(), cause);
            refusal = Unavailable.fault(incident, cause);
        }
        boolean denied = refusal instanceof NotPermitted;
        if (denied || incident != null || !rule.readOnly() || rule.sensitive().isPresent()) {
            writeRefusal(rule, refusal, denied, incident);
        }
        return refusal;
    }

    private void writeRefusal(UseCaseRule rule, DivisionException refusal, boolean denied, String incident) {
        try {
            transaction.call(() -> {
                audit.refused(
                        act(rule, callerIfAny()),
                        rule.act(),
                        denied,
                        incident,
                        refusal.problems().toString());
                return null;
            });
        } catch (RuntimeException unwritten) {
            LOG.log(Level.SEVERE, "The refusal of " + rule.name() + " could not be audited: " + refusal, unwritten);
        }
    }

    private static Act act(UseCaseRule rule, Caller caller) {
        return caller == null
                ? new Act(0, "", rule.name(), rule.rightNames())
                : new Act(caller.memberId(), caller.serial(), rule.name(), rule.rightNames());
    }

    private Caller callerIfAny() {
        try {
            return callers.current();
        } catch (NotPermitted nobody) {
            return null;
        }
    }

    private static void pause(int attempt) {
        int most = Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS << Math.min(attempt, 6));
        try {
            Thread.sleep(1 + ThreadLocalRandom.current().nextInt(most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("E-STOPPING", e);
        }
    }

    private String newIncident() {
        var letters = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            letters.append(INCIDENT_LETTERS.charAt(random.nextInt(INCIDENT_LETTERS.length())));
        }
        return letters.insert(4, '-').toString();
    }
}
