package org.kcpd.division.web.intake;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.boundary.FilePart;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.Secrets;

/** A note as it is typed, with a file. */
public class NoteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private NoteClass noteClass = NoteClass.C2;
    private Long supplements;
    private String text;
    private transient Part file;

    /** What was sent with it. @throws Refused E-TOO-LARGE */
    List<FilePart> files() {
        if (file == null || file.getSize() == 0) {
            return List.of();
        }
        if (file.getSize() > Secrets.LARGEST) {
            throw Refused.of("E-TOO-LARGE").field("file").args(Secrets.LARGEST / 1024 / 1024);
        }
        try (var sent = file.getInputStream()) {
            return List.of(new FilePart(file.getSubmittedFileName(), sent.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public NoteClass getNoteClass() {
        return noteClass;
    }

    public void setNoteClass(NoteClass noteClass) {
        this.noteClass = noteClass;
    }

    public Long getSupplements() {
        return supplements;
    }

    public void setSupplements(Long supplements) {
        this.supplements = supplements;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
