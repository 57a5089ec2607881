package org.kcpd.division.web.platform;

import jakarta.faces.FacesException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.platform.usecase.CallerContext;
import org.omnifaces.util.Beans;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes into the audit what a page did not offer and was sent all the same: a button that is not there or is disabled, a
 * choice that is not in the list, a form without the state of its page; by ajax, too. Faces refuses them by itself, without a word. A page that was open while the record moved
 * on looks the same, so nobody is turned away for it; and a press that was offered costs nothing here.
 */
public class ForgedPosts implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    /**
     * Asks for the mark of the page as soon as the page is there: left to itself, PrimeFaces asks when it writes the answer,
     * and what was pressed is done by then.
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW && context.isPostback() && isSignedIn(context)) {
            PrimeFacesContext.getCspState(context).getNonce();
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (event.getPhaseId() != PhaseId.RENDER_RESPONSE || !isSignedIn(context)) {
            return;
        }
        Optional<String> what = context.isPostback() ? notOffered(context) : stateless(context);
        what.ifPresent(found -> Beans.getReference(AccessJournal.class)
                .forged(
                        Beans.getReference(CallerContext.class).current(),
                        context.getViewRoot().getViewId() + ": " + found));
    }

    private static boolean isSignedIn(FacesContext context) {
        return context.getExternalContext().getUserPrincipal() != null;
    }

    private static Optional<String> notOffered(FacesContext context) {
        if (Pressed.anything(context)) {
            return Optional.empty();
        }
        Optional<String> what = button(context);
        return what.isEmpty() && context.isValidationFailed() ? choice(context) : what;
    }

    /** A form that came back without the state of any page is shown its page anew, as if it had been asked for. */
    private static Optional<String> stateless(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        boolean sent = request.getMethod().equals("POST") && request.getDispatcherType() == DispatcherType.REQUEST;
        return sent ? Optional.of("no state of a page") : Optional.empty();
    }

    /** What was pressed that is not offered: hidden, disabled, or not on the page at all. */
    private static Optional<String> button(FacesContext context) {
        List<String> unknown = new ArrayList<>();
        for (String name : pressed(context)) {
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

    /** What could be a button: the source of an ajax request, otherwise every field. */
    private static List<String> pressed(FacesContext context) {
        var sent = context.getExternalContext().getRequestParameterMap();
        return context.getPartialViewContext().isAjaxRequest()
                ? List.of(sent.getOrDefault(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME, ""))
                : sent.keySet().stream()
                        .filter(name -> !name.startsWith("jakarta.faces."))
                        .toList();
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
