package org.kcpd.division.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.boundary.WorkNotes;
import org.kcpd.division.intake.boundary.WriteNote;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.EditView;
import org.kcpd.division.web.platform.Messages;

/** Writing a note about a request. */
@Named
@ViewScoped
public class NoteEdit extends EditView<NoteForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkNotes notes;

    @Inject
    private Messages texts;

    private long id;
    private List<Choice> classes = List.of();

    /** Shows an empty note about the request the address names. */
    public void open() {
        id = RequestAddress.id();
        classes = Choice.of(NoteClass.class, "notes.class", texts);
        show(read());
    }

    @Override
    protected List<EditField<NoteForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<NoteForm> read() {
        return new Fresh<>(new NoteForm(), 0);
    }

    /** Keeps it for ever: a note is never edited. */
    public void write() {
        var form = getForm();
        if (attempt(() -> {
            notes.write(new WriteNote(
                    getKey(),
                    "ServiceRequest",
                    id,
                    form.getNoteClass(),
                    form.getSupplements() == null ? 0 : form.getSupplements(),
                    form.getText(),
                    form.files()));
        })) {
            go("/intake/request.xhtml?id=" + id, "note-written");
        }
    }

    public List<Choice> getClasses() {
        return classes;
    }
}
