package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kcpd.division.access.SessionEnd;
import org.kcpd.division.access.SessionLimits;

/** What a page knows of its session, so that its script can warn in time and lock when it is over. */
@Named
@RequestScoped
public class SessionClock {

    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    /** For how many seconds it lasts from now on. */
    public long getLeft() {
        return sessions.left(request).toSeconds();
    }

    /** How many seconds before the end the member is warned. */
    public long getWarning() {
        return SessionLimits.WARNING.toSeconds();
    }

    /** Every reason there is: the page has each in words before it can ask no more. */
    public List<SessionEnd> getEnds() {
        return List.of(SessionEnd.values());
    }
}
