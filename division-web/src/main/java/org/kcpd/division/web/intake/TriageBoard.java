package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kcpd.division.intake.boundary.ServiceRequests;
import org.kcpd.division.intake.boundary.TriageRequest;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** What a supervisor's unit has open, in four columns: to triage, in the queue, given, in progress. */
@Named
@ViewScoped
public class TriageBoard extends StepView<ActForm> {

    private static final long serialVersionUID = 1L;

    /** The columns of the board. */
    public enum Lane {
        TRIAGE,
        QUEUE,
        GIVEN,
        WORK
    }

    @Inject
    private RequestQuery query;

    @Inject
    private ServiceRequests requests;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private transient Map<Lane, List<RequestItem>> lanes;

    /** Reads the board. */
    public void open() {
        show(read());
    }

    @Override
    protected List<EditField<ActForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<ActForm> read() {
        var found = new EnumMap<Lane, List<RequestItem>>(Lane.class);
        for (var lane : Lane.values()) {
            found.put(lane, new ArrayList<>());
        }
        var organisation = names.organisation(names.day());
        query.board().stream()
                .map(row -> RequestItem.of(row, organisation, texts))
                .forEach(item -> found.get(lane(item)).add(item));
        lanes = found;
        return new Fresh<>(new ActForm(), 0);
    }

    private static Lane lane(RequestItem item) {
        if (item.row().state().awaitsTriage()) {
            return Lane.TRIAGE;
        }
        if (!item.row().owner().present()) {
            return Lane.QUEUE;
        }
        return item.row().state().unanswered() ? Lane.GIVEN : Lane.WORK;
    }

    /** Into the queue as the router proposes, with the urgency it was filed with. */
    public void queue(RequestItem item) {
        var row = item.row();
        if (step(() -> requests.triage(
                new TriageRequest(getKey(), row.id(), row.version(), row.urgency(), row.siteId(), "")))) {
            go("/intake/triage.xhtml", "request-triaged");
        }
    }

    public Lane[] getColumns() {
        return Lane.values();
    }

    public List<RequestItem> in(Lane lane) {
        if (lanes == null) {
            read();
        }
        return lanes.get(lane);
    }
}
