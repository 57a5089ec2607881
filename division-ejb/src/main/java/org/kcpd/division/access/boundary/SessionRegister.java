package org.kcpd.division.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.control.LiveSessions;
import org.kcpd.division.access.control.LiveSessions.Entry;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.audit.AuditWriter.Act;
import org.kcpd.division.platform.usecase.OwnTransaction;

/**
 * Which sessions there are, on whatever node. A session is entered when it begins, asks now and then whether it still
 * lasts, and leaves; each end stands in the audit once, whoever sees it first.
 */
@ApplicationScoped
public class SessionRegister {
    private static final String END = "SignIn.end";
    private static final String NOTICE = "SignIn.acknowledge";

    @Inject
    private LiveSessions sessions;

    @Inject
    private AuditWriter audit;

    @Inject
    private OwnTransaction transaction;

    protected SessionRegister() {}

    public SessionRegister(LiveSessions sessions, AuditWriter audit, OwnTransaction transaction) {
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Enters a session that begins. Where the member has as many as one may have, the oldest gives way.
     *
     * @return its number in the register, which proves nothing
     */
    public long begin(String serialNo, SignInMode way, String address) {
        return transaction.call(() -> {
            long member = sessions.lockedMember(serialNo);
            sessions.surplus(member).forEach(entry -> over(entry, SessionEnd.TOO_MANY));
            return sessions.enter(member, way, address);
        });
    }

    /**
     * Why the session is over: ended by somebody, or the member is separated. Empty while it lasts; then the register
     * takes down when it was last used, if that is news.
     */
    public Optional<SessionEnd> look(long session, Instant used) {
        return transaction.call(() -> {
            Optional<Entry> entry = sessions.find(session);
            if (entry.isEmpty()) {
                return Optional.of(SessionEnd.ENDED);
            }
            if (entry.get().ended().isPresent()) {
                return entry.get().ended();
            }
            if (entry.get().separated()) {
                over(entry.get(), SessionEnd.SEPARATED);
                return Optional.of(SessionEnd.SEPARATED);
            }
            sessions.used(entry.get(), used);
            return Optional.empty();
        });
    }

    /** A session is over. Nothing happens where that is known already. */
    public void end(long session, SessionEnd how) {
        transaction.call(() -> {
            sessions.find(session).ifPresent(entry -> over(entry, how));
            return null;
        });
    }

    /** The member has read the system-use notice in this session. @param notice which text it was, for the audit */
    public void acknowledge(long session, String notice) {
        transaction.call(() -> {
            sessions.find(session)
                    .filter(sessions::acknowledge)
                    .ifPresent(entry -> audit.session(new Act(entry.memberId(), entry.serialNo(), NOTICE, ""), notice));
            return null;
        });
    }

    /** Ends what no request will end: forgotten and over-long sessions, and those of members who are separated. */
    public int sweep() {
        return transaction.call(() -> {
            var found = sessions.overdue();
            found.forEach(this::over);
            return found.size();
        });
    }

    private void over(Entry entry, SessionEnd how) {
        if (sessions.end(entry.id(), how)) {
            audit.session(new Act(entry.memberId(), entry.serialNo(), END, ""), how.name());
        }
    }
}
