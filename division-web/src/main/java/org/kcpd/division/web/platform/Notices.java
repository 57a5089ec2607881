package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.Problem;

/**
 * What the page says back to the member: done, warned, refused. An error that belongs to a field links to it.
 *
 * <p>After a redirect the next page says what was done by its parameter {@code said}, the end of a key
 * {@code said.*}: nothing has to be kept between the two requests.
 */
@Named("notices")
@RequestScoped
public class Notices {

    /** One line of the page's messages; {@code field} is the id to jump to, or empty. */
    public record Notice(String tone, String text, String field) {}

    @Inject
    private Messages texts;

    /** Says that something was done. */
    public void done(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, null, texts.of(key, values));
    }

    /** Says a refusal or a warning (a code that starts with {@code W-}) beside its field where it has one. */
    public void problem(Problem problem) {
        boolean warning = problem.code().startsWith("W-");
        String field =
                problem.field() == null || problem.field().isEmpty() || problem.row() != null ? null : problem.field();
        add(
                warning ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_ERROR,
                warning ? null : field,
                texts.problem(problem));
    }

    public void problems(List<Problem> problems) {
        problems.forEach(this::problem);
    }

    /** All lines of this answer, errors of fields included: the summary above the form. */
    public List<Notice> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Notice> all = new ArrayList<>();
        said(faces).ifPresent(all::add);
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                all.add(new Notice(tone(message), message.getSummary(), id == null ? "" : id));
            }
        }
        return all;
    }

    /** The address of a page that will say {@code said.<what>} when it opens. */
    public static String saying(String address, String what) {
        return address + (address.contains("?") ? "&" : "?") + "said=" + what;
    }

    private Optional<Notice> said(FacesContext faces) {
        String what = faces.getExternalContext().getRequestParameterMap().get("said");
        if (what == null
                || faces.isPostback()
                || !what.matches("[a-z.-]{1,60}")
                || !texts.containsKey("said." + what)) {
            return Optional.empty();
        }
        return Optional.of(new Notice("ok", texts.get("said." + what), ""));
    }

    private static void add(FacesMessage.Severity severity, String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, null));
    }

    private static String tone(FacesMessage message) {
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return "ok";
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "bad";
    }
}
