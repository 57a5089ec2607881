package org.kcpd.division.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.kcpd.division.access.boundary.EndSession;
import org.kcpd.division.access.boundary.SessionDesk;
import org.kcpd.division.access.query.SessionFilter;
import org.kcpd.division.access.query.SessionQuery;
import org.kcpd.division.access.query.SessionRow;
import org.kcpd.division.access.query.SessionSort;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Notices;
import org.kcpd.division.web.platform.Picked;

/** Who is signed in now; ending sessions. */
@Named
@ViewScoped
public class SessionsView extends ListView<SessionRow, SessionFilter, SessionSort> {

    private static final long serialVersionUID = 1L;
    private static final String OVER = "E-SESSION-OVER";

    @Inject
    private SessionQuery sessions;

    @Inject
    private SessionDesk desk;

    @Inject
    private Notices notices;

    @Inject
    private Messages texts;

    private String reason = "";
    private boolean everywhere;

    /** Ends the picked sessions, each one a use case of its own. */
    public void end() {
        int ended = 0;
        for (long session : Picked.ids()) {
            try {
                ended += desk.end(new EndSession(UUID.randomUUID().toString(), session, everywhere, reason));
            } catch (Refused refusal) {
                // with the member's other ones ended too, a second picked one of theirs is over by now
                if (!everywhere || !OVER.equals(refusal.code())) {
                    notices.problems(refusal.problems());
                }
            }
        }
        notices.done("sessions.ended", ended);
        reason = "";
        everywhere = false;
        refresh();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    @Override
    protected List<String> filterNames() {
        return List.of("q");
    }

    @Override
    protected SessionFilter filter() {
        return new SessionFilter(text("q").orElse(""));
    }

    @Override
    protected SessionSort defaultSort() {
        return SessionSort.USED;
    }

    @Override
    protected boolean defaultDescending() {
        return true;
    }

    @Override
    protected Slice<SessionRow> load(TableQuery<SessionFilter, SessionSort> query) {
        return sessions.list(query);
    }

    @Override
    protected List<Column<SessionRow>> columns() {
        return List.of(
                new Column<>("grants.serial", SessionRow::serialNo),
                new Column<>("grants.member", row -> row.familyName() + ", " + row.givenName()),
                new Column<>("sessions.began", row -> Formats.at(row.beganAt())),
                new Column<>("sessions.used", row -> Formats.at(row.usedAt())),
                new Column<>("sessions.way", row -> texts.name("sessions.way", row.way())),
                new Column<>("sessions.address", SessionRow::address));
    }
}
