package org.kcpd.division.web.platform;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.omnifaces.util.Beans;

/** Forgets what was typed into a form once the form was sent and nothing in it was refused. */
public class SentForms implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        String draft = faces.getExternalContext().getRequestParameterMap().getOrDefault(Drafts.SENT, "");
        FacesMessage.Severity worst = faces.getMaximumSeverity();
        boolean refused = worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        if (Drafts.isNamedByPage(draft) && faces.isPostback() && !refused) {
            Beans.getReference(Drafts.class).dropIfKept(draft);
        }
    }
}
