package org.kcpd.division.web.access;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.access.boundary.GrantProposals;
import org.kcpd.division.access.boundary.ProposalStep;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.access.query.ProposalRow;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;

/** One proposed grant, and its confirmation, refusal or withdrawal. */
@Named("proposal")
@ViewScoped
public class ProposalPage extends EditView<DecisionForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private ProposalQuery query;

    @Inject
    private GrantProposals proposals;

    private long id;
    private transient ProposalRow detail;

    /** Reads the proposal the address names. */
    public void open() {
        String text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound("GrantProposal", text);
        }
        id = Long.parseLong(text);
        show(read());
    }

    public void confirm() {
        does(proposals::confirm, "confirmed");
    }

    public void refuse() {
        does(proposals::refuse, "proposal-refused");
    }

    public void withdraw() {
        does(proposals::withdraw, "proposal-withdrawn");
    }

    private void does(Consumer<ProposalStep> verb, String said) {
        if (attempt(() -> verb.accept(new ProposalStep(getKey(), id, getForm().getReason())))) {
            go("/access/proposal.xhtml?id=" + id, said);
        } else {
            // somebody else may have decided: the page shows what stands there now
            detail = null;
        }
    }

    @Override
    protected List<EditField<DecisionForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<DecisionForm> read() {
        detail = query.detail(id);
        return new Fresh<>(new DecisionForm(), 0);
    }

    public ProposalRow getDetail() {
        if (detail == null) {
            detail = query.detail(id);
        }
        return detail;
    }

    /** When it was decided, null before. */
    public Instant getDecidedAt() {
        return getDetail().decidedAt().orElse(null);
    }

    public String getTone() {
        return ProposalsView.toneOf(getDetail().state());
    }
}
