package org.kcpd.division.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.control.LiveSessions;
import org.kcpd.division.access.control.LiveSessions.Entry;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Ends sessions: of anybody by whoever operates the system or guards its access, one's own by everybody. */
@Stateless
@UseCase
public class SessionDesk {
    @Inject
    private LiveSessions sessions;

    @Inject
    private CallerContext callers;

    @Inject
    private AuditTrail audit;

    /**
     * Ends a session, or all of its member. Within half a minute nothing is served to it any more.
     *
     * @return how many were ended
     * @throws NotFound no such session
     * @throws Refused E-SESSION-OVER when there was none to end
     */
    @Requires(Right.SESSION_END)
    public int end(EndSession command) {
        Entry asked = sessions.find(command.sessionId())
                .orElseThrow(() -> new NotFound("MemberSession", command.sessionId()));
        List<Entry> all = command.everywhere() ? sessions.of(asked.memberId()) : List.of(asked);
        int ended = (int) all.stream()
                .filter(entry -> sessions.end(entry.id(), SessionEnd.ENDED))
                .count();
        if (ended == 0) {
            throw Refused.of("E-SESSION-OVER");
        }
        audit.subject("Member", asked.memberId());
        audit.detail(ended + " session(s)");
        audit.detail(command.reason().strip());
        return ended;
    }

    /** @throws NotFound also for another member's session; @throws Refused E-SESSION-OVER */
    @Requires(Right.OWN_SETTINGS)
    public void endOwn(EndOwnSession command) {
        long me = callers.current().memberId();
        Entry mine = sessions.find(command.sessionId())
                .filter(entry -> entry.memberId() == me)
                .orElseThrow(() -> new NotFound("MemberSession", command.sessionId()));
        if (!sessions.end(mine.id(), SessionEnd.ENDED_BY_MEMBER)) {
            throw Refused.of("E-SESSION-OVER");
        }
        audit.subject("Member", me);
        audit.detail("own session");
    }
}
