package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.picture.boundary.HandOffDesk;
import org.kcpd.division.picture.boundary.HandOffStep;
import org.kcpd.division.picture.query.HandOffQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** That a unit asks another one to be contacted, and what may be done about it now. */
@Named("handOff")
@ViewScoped
public class HandOffPage extends StepView<WordsForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private HandOffQuery query;

    @Inject
    private HandOffDesk desk;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long id;
    private transient HandOffFace face;

    /** Reads the hand-off the address names. */
    public void open() {
        id = PictureAddress.number("id", "HandOff").orElseThrow(() -> new NotFound("HandOff", ""));
        show(read());
    }

    @Override
    protected List<EditField<WordsForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<WordsForm> read() {
        var detail = query.detail(id);
        face = HandOffFace.of(detail, names.organisation(names.day()), texts);
        return new Fresh<>(new WordsForm(), detail.version());
    }

    public void accept() {
        does(desk::accept, "contact-accepted");
    }

    public void decline() {
        does(desk::decline, "contact-declined");
    }

    public void done() {
        does(desk::done, "contact-done");
    }

    public void withdraw() {
        does(desk::withdraw, "contact-withdrawn");
    }

    private void does(Consumer<HandOffStep> verb, String said) {
        if (step(() -> verb.accept(
                new HandOffStep(getKey(), id, getSeenVersion(), getForm().said())))) {
            go("/picture/hand-off.xhtml?id=" + id, said);
        }
    }

    public HandOffFace getFace() {
        if (face == null) {
            read();
        }
        return face;
    }
}
