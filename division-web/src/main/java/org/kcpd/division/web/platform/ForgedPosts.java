package org.kcpd.division.web.platform;

import jakarta.faces.FacesException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.platform.usecase.CallerContext;
import org.omnifaces.util.Beans;

/**
 * Writes into the audit what a page did not offer and was sent all the same: a button that is not there or is disabled, a
 * choice that is not in the list. Faces refuses both by itself, without a word. A page that was open while the record moved
 * on looks the same, so nobody is turned away for it; and a press that was offered costs nothing here.
 */
public class ForgedPosts implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.isPostback()
                || context.getPartialViewContext().isAjaxRequest()
                || context.getExternalContext().getUserPrincipal() == null
                || Pressed.anything(context)) {
            return;
        }
        Optional<String> what = button(context);
        if (what.isEmpty() && context.isValidationFailed()) {
            what = choice(context);
        }
        what.ifPresent(found -> Beans.getReference(AccessJournal.class)
                .forged(
                        Beans.getReference(CallerContext.class).current(),
                        context.getViewRoot().getViewId() + ": " + found));
    }

    /** What was pressed that is not offered: hidden, disabled, or not on the page at all. */
    private static Optional<String> button(FacesContext context) {
        List<String> unknown = new ArrayList<>();
        for (String name : context.getExternalContext().getRequestParameterMap().keySet()) {
            if (name.startsWith("jakarta.faces.")) {
                continue;
            }
            Optional<UIComponent> component = named(context, name);
            if (component.isEmpty()) {
                unknown.add(name);
            } else if (component.get() instanceof UICommand) {
                // one that is offered and did not come so far: a field was wrong
                return isOffered(component.get()) ? Optional.empty() : Optional.of("button " + name);
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of("no such button: " + cut(unknown.toString()));
    }

    private static Optional<UIComponent> named(FacesContext context, String name) {
        var found = new AtomicReference<UIComponent>();
        try {
            context.getViewRoot().invokeOnComponent(context, name, (inContext, component) -> found.set(component));
        } catch (FacesException noSuchPlace) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.get());
    }

    private static String cut(String names) {
        return names.substring(0, Math.min(LONGEST, names.length()));
    }

    private static boolean isOffered(UIComponent component) {
        for (UIComponent each = component; each != null; each = each.getParent()) {
            if (!each.isRendered()) {
                return false;
            }
        }
        return !Boolean.parseBoolean(String.valueOf(component.getAttributes().get("disabled")));
    }

    private static Optional<String> choice(FacesContext context) {
        var found = new AtomicReference<String>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if ((component instanceof UISelectOne || component instanceof UISelectMany)
                    && component instanceof EditableValueHolder field
                    && !field.isValid()
                    && field.getSubmittedValue() != null
                    && !"".equals(field.getSubmittedValue())) {
                found.set("choice of " + component.getClientId(context));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }
}
