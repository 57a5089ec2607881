package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.kcpd.division.platform.NotPermitted;

/**
 * Who is calling. Read from the database once per request, never remembered longer: who is separated or moved at noon is
 * so at the next click.
 */
@ApplicationScoped
public class CallerContext {
    private final ThreadLocal<Caller> acting = new ThreadLocal<>();
    private final DatabaseRefusals refusals = new DatabaseRefusals();

    @Inject
    private SecurityContext security;

    @Inject
    private CallerSource source;

    @Inject
    private CallerOfRequest ofRequest;

    protected CallerContext() {}

    /** Outside the container: nobody is signed in, only {@link #actAs} gives a caller. */
    public CallerContext(CallerSource source) {
        this.source = source;
    }

    /**
     * The caller.
     *
     * @throws NotPermitted when nobody is signed in, or who is signed in is unknown here or separated
     */
    public Caller current() {
        Caller actor = acting.get();
        return actor != null ? actor : signedIn().orElseThrow(() -> new NotPermitted("active member"));
    }

    /** Runs the work as this member, with exactly their rights. @throws NotPermitted unknown or separated */
    public void actAs(String serialNo, Runnable work) {
        as(active(source.bySerial(serialNo)), asSupplier(work));
    }

    /** Like {@link #actAs(String, Runnable)}, with an answer. */
    public <T> T actAs(String serialNo, Supplier<T> work) {
        return as(active(source.bySerial(serialNo)), work);
    }

    /** Runs the work as this member, with exactly their rights. @throws NotPermitted unknown or separated */
    public void actAs(long memberId, Runnable work) {
        as(active(source.byMemberId(memberId)), asSupplier(work));
    }

    /** Runs the work as the product itself: start-up, jobs, training data. */
    public void actAsSystem(Runnable work) {
        as(Caller.SYSTEM, asSupplier(work));
    }

    /** Like {@link #actAsSystem(Runnable)}, with an answer. */
    public <T> T actAsSystem(Supplier<T> work) {
        return as(Caller.SYSTEM, work);
    }

    /** Runs the work as a caller already read. */
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = acting.get();
        acting.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    private Optional<Caller> signedIn() {
        return principalName().flatMap(name -> {
            try {
                return ofRequest.read(name, source);
            } catch (ContextNotActiveException outsideOfARequest) {
                return source.bySerial(name);
            } catch (PersistenceException unread) {
                throw refusals.translate(unread)
                        .map(RuntimeException.class::cast)
                        .orElse(unread);
            }
        });
    }

    private Optional<String> principalName() {
        return Optional.ofNullable(security)
                .map(SecurityContext::getCallerPrincipal)
                .map(Principal::getName);
    }

    private static Caller active(Optional<Caller> found) {
        return found.orElseThrow(() -> new NotPermitted("active member"));
    }

    private static Supplier<Void> asSupplier(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
