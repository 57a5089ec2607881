package org.kcpd.division.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.access.boundary.AccessJournal;

/** Sees every session end, however it ends. */
@WebListener
public class SessionEnds implements HttpSessionListener {
    private static final Logger LOG = Logger.getLogger(SessionEnds.class.getName());

    @Inject
    private AccessJournal journal;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            SignedIn.ended(event.getSession(), journal);
        } catch (RuntimeException unwritten) {
            LOG.log(Level.SEVERE, "The end of a session could not be audited", unwritten);
        }
    }
}
