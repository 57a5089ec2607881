package org.kcpd.division.platform;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Counts what every query takes of the {@link Patience} of its request. */
public final class ImpatientQueries extends SessionEventAdapter {

    @Override
    public void preExecuteQuery(SessionEvent event) {
        Patience.queryBegins();
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        Patience.queryEnds();
    }
}
