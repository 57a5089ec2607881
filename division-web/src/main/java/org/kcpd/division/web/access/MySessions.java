package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.access.boundary.EndOwnSession;
import org.kcpd.division.access.boundary.SessionDesk;
import org.kcpd.division.access.query.SessionQuery;
import org.kcpd.division.access.query.SessionRow;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.platform.Notices;
import org.kcpd.division.web.platform.Picked;

/** Where the member is signed in; ending what was left open elsewhere. */
@Named
@RequestScoped
public class MySessions {

    @Inject
    private SessionQuery sessions;

    @Inject
    private SessionDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<SessionRow> rows;

    /** Ends the picked ones, each a use case of its own. */
    public void end() {
        int ended = 0;
        for (long session : Picked.ids()) {
            try {
                desk.endOwn(new EndOwnSession(UUID.randomUUID().toString(), session));
                ended++;
            } catch (Refused refusal) {
                notices.problems(refusal.problems());
            }
        }
        notices.done("sessions.ended", ended);
        rows = null;
    }

    public List<SessionRow> getRows() {
        if (rows == null) {
            rows = sessions.mine();
        }
        return rows;
    }

    /** Whether there is one beside this. */
    public boolean isElsewhere() {
        return getRows().stream().anyMatch(row -> !isThis(row));
    }

    /** Whether it is the one this page is shown in. */
    public boolean isThis(SessionRow row) {
        return SignedIn.of(request).filter(me -> me.session() == row.id()).isPresent();
    }
}
