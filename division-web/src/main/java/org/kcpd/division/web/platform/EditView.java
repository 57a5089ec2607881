package org.kcpd.division.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.Unavailable;

/**
 * A page that changes something by one use case. It keeps the version the member saw and the key that makes a second
 * press of the button harmless, shows refusals beside their fields, and on a conflict lets the member choose field by
 * field between their own change and the other person's.
 *
 * @param <F> the form: a small class with getters and setters, one per field
 */
public abstract class EditView<F extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands in the database now, as a form, with its version. */
    public record Fresh<F>(F form, int version) {}

    @Inject
    private Notices notices;

    @Inject
    private Drafts drafts;

    private F form;
    private int seenVersion;
    private String key = UUID.randomUUID().toString();
    private String spent = key;
    private ArrayList<Object> opened = new ArrayList<>();
    private ArrayList<Difference> differences = new ArrayList<>();
    private F theirs;
    private int theirVersion;

    /** The fields a conflict compares, in the order of the page. */
    protected abstract List<EditField<F>> fields();

    /** Reads the form again; called at opening and when somebody else was faster. */
    protected abstract Fresh<F> read();

    /** Shows what stands in the database. */
    protected void show(Fresh<F> fresh) {
        form = fresh.form();
        seenVersion = fresh.version();
        opened = new ArrayList<>();
        fields().forEach(field -> opened.add(field.value().apply(form)));
        differences.clear();
    }

    /**
     * Runs a use case. Whatever it refuses is said on the page and nothing the member typed is lost.
     *
     * @return whether it was done
     */
    protected boolean attempt(Runnable useCase) {
        return attempt(() -> {
                    useCase.run();
                    return Boolean.TRUE;
                })
                != null;
    }

    /** As {@link #attempt(Runnable)}; answers what the use case answered, or null where it was refused. */
    protected <T> T attempt(Supplier<T> useCase) {
        try {
            T result = useCase.get();
            spent = key;
            key = UUID.randomUUID().toString();
            forgetDraft();
            return result;
        } catch (Conflict otherWasFaster) {
            compare();
        } catch (Refused | Unavailable refusal) {
            notices.problems(refusal.problems());
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /**
     * Goes to a page of ours, which says {@code said.<what>}. This page is done: a second press of its button that
     * arrives later still asks for the same thing and gets the same answer.
     */
    protected void go(String page, String what) {
        key = spent;
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext()
                    .redirect(faces.getExternalContext().getRequestContextPath() + Notices.saying(page, what));
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }

    /** Puts the chosen values together; the member looks at the result and saves it again. */
    public void merge() {
        List<EditField<F>> fields = fields();
        for (Difference difference : differences) {
            if (difference.isTheirsTaken()) {
                fields.stream()
                        .filter(field -> field.labelKey().equals(difference.getLabelKey()))
                        .forEach(field -> field.copy().accept(theirs, form));
            }
        }
        seenVersion = theirVersion;
        differences.clear();
        notices.done("conflict.merged");
    }

    public F getForm() {
        return form;
    }

    public int getSeenVersion() {
        return seenVersion;
    }

    /** The idempotency key of the next command. */
    public String getKey() {
        return key;
    }

    /** What both changed, while the member has not yet chosen. */
    public List<Difference> getDifferences() {
        return differences;
    }

    protected Notices notices() {
        return notices;
    }

    private void forgetDraft() {
        String draft = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(Drafts.SENT, "");
        if (!draft.isEmpty() && !Drafts.isNamedByPage(draft)) {
            drafts.drop(draft);
        }
    }

    /** What only the other person changed is taken over; where both changed the same field the member chooses. */
    private void compare() {
        Fresh<F> fresh = read();
        theirs = fresh.form();
        theirVersion = fresh.version();
        differences.clear();
        List<EditField<F>> fields = fields();
        for (int i = 0; i < fields.size(); i++) {
            EditField<F> field = fields.get(i);
            Object mine = field.value().apply(form);
            Object other = field.value().apply(theirs);
            if (Objects.equals(mine, opened.get(i))) {
                field.copy().accept(theirs, form);
            } else if (!Objects.equals(mine, other)) {
                differences.add(new Difference(field.labelKey(), mine, other));
            }
        }
        if (differences.isEmpty()) {
            seenVersion = theirVersion;
            notices.done("conflict.same");
        }
    }
}
