package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.intake.boundary.ServiceRequests;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** One service request and what may be done to it now. */
@Named
@ViewScoped
public class RequestPage extends StepView<ActForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestQuery query;

    @Inject
    private ServiceRequests requests;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long id;
    private ActChoices choices;
    private transient RequestDetail detail;
    private transient RequestCard card;

    /** Reads the request the address names. */
    public void open() {
        id = RequestAddress.id();
        choices = ActChoices.of(query.codes(), names.organisation(names.day()), texts);
        show(read());
    }

    @Override
    protected List<EditField<ActForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<ActForm> read() {
        detail = query.detail(id);
        card = RequestCard.of(detail, names.organisation(names.day()), texts);
        var form = new ActForm();
        form.setUrgency(detail.row().urgency());
        form.setSite(detail.row().siteId() == 0 ? null : detail.row().siteId());
        form.setWho(detail.row().who());
        form.setWhere(detail.row().where());
        return new Fresh<>(form, detail.row().version());
    }

    public void triage() {
        does("request-triaged", seen -> requests.triage(getForm().triage(seen)));
    }

    public void assign() {
        does("request-assigned", seen -> requests.assign(getForm().assign(seen)));
    }

    public void accept() {
        does("request-accepted", seen -> requests.accept(getForm().step(seen)));
    }

    public void release() {
        does("request-released", seen -> requests.release(getForm().step(seen)));
    }

    public void redirect() {
        does("request-redirected", seen -> requests.redirect(getForm().redirect(seen)));
    }

    public void duplicate() {
        does("request-duplicate", seen -> requests.duplicate(getForm().duplicate(seen)));
    }

    public void decline() {
        does("request-declined", seen -> requests.decline(getForm().end(seen)));
    }

    public void close() {
        does("request-closed", seen -> requests.close(getForm().end(seen)));
    }

    public void reopen() {
        does("request-reopened", seen -> requests.reopen(getForm().step(seen)));
    }

    public void link() {
        var now = detail().row().seen();
        does("request-linked", seen -> requests.link(getForm().describe(seen, now)));
    }

    /** It is about this record, too. */
    public void addRecord() {
        var now = detail().row().seen();
        does("request-linked", seen -> requests.link(getForm().add(seen, now)));
    }

    /** It is not about the record of this kind. */
    public void removeRecord(SubjectKind kind) {
        var now = detail().row().seen();
        does("request-linked", seen -> requests.link(getForm().remove(seen, now, kind)));
    }

    /** Whoever redirects a request to another unit sees it no more: the list says what was done. */
    private void does(String said, Consumer<ActForm.Seen> verb) {
        if (step(() -> verb.accept(new ActForm.Seen(getKey(), id, getSeenVersion())))) {
            go(said.equals("request-redirected") ? "/intake/requests.xhtml" : "/intake/request.xhtml?id=" + id, said);
        }
    }

    private RequestDetail detail() {
        if (detail == null) {
            read();
        }
        return detail;
    }

    public RequestDetail getDetail() {
        return detail();
    }

    public RequestCard getCard() {
        detail();
        return card;
    }

    public ActChoices getChoices() {
        return choices;
    }
}
