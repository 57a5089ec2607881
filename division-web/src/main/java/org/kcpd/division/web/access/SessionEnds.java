package org.kcpd.division.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees every session end, however it ends. */
@WebListener
public class SessionEnds implements HttpSessionListener {
    private static final Logger LOG = Logger.getLogger(SessionEnds.class.getName());

    @Inject
    private Sessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        try {
            sessions.ended(event.getSession());
        } catch (RuntimeException unwritten) {
            LOG.log(Level.SEVERE, "The end of a session could not be audited", unwritten);
        }
    }
}
