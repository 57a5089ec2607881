package org.kcpd.division.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.WorkNote;
import org.kcpd.division.intake.control.Mentions;
import org.kcpd.division.intake.control.WorkBook;
import org.kcpd.division.intake.control.WorkNotices;
import org.kcpd.division.intake.control.WorkSubjects;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Writing about a record: notes with a class each, supplements, files, mentions. Nothing is ever edited. */
@Stateless
@UseCase
public class WorkNotes {
    private static final int MOST_FILES = 5;

    @Inject
    private WorkBook book;

    @Inject
    private WorkSubjects subjects;

    @Inject
    private Mentions mentions;

    @Inject
    private WorkNotices notices;

    @Inject
    private OnDuty duty;

    protected WorkNotes() {}

    /** Outside the container. */
    public WorkNotes(WorkBook book, WorkSubjects subjects, Mentions mentions, WorkNotices notices, OnDuty duty) {
        this.book = book;
        this.subjects = subjects;
        this.mentions = mentions;
        this.notices = notices;
        this.duty = duty;
    }

    /**
     * Writes it. Answers the note's id.
     *
     * @throws NotFound also when the caller may not know of the record, or of the note it supplements
     * @throws Refused E-REQUIRED, E-TOO-LONG, E-MENTION, E-MENTIONS, E-FILE-SORT, E-FILE-NONE, E-TOO-LARGE, E-FILES
     */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE})
    public long write(WriteNote command) {
        duty.about(command.aboutKind(), command.aboutId());
        var circle = subjects.writable(duty.caller(), command.aboutKind(), command.aboutId());
        var text = command.text() == null ? "" : command.text().strip();
        if (text.isEmpty()) {
            throw Refused.of("E-REQUIRED").field("text");
        }
        if (text.length() > WorkNote.LONGEST) {
            throw Refused.of("E-TOO-LONG").field("text").args(WorkNote.LONGEST);
        }
        if (command.files().size() > MOST_FILES) {
            throw Refused.of("E-FILES").field("file").args(MOST_FILES);
        }
        var note = begun(command, circle);
        var named = mentions.of(note, text);
        book.keep(note, text);
        command.files().forEach(file -> book.keep(note, file));
        book.mention(note, named);
        var sort = subjects.sort(note.aboutKind(), note.aboutId());
        notices.mentioned(sort, note.aboutId(), named);
        if (command.supplements() == 0) {
            sort.noted(note.aboutId(), note.id(), duty.now());
        }
        return note.id();
    }

    private WorkNote begun(WriteNote command, Circle circle) {
        if (command.supplements() == 0) {
            return new WorkNote(command.aboutKind(), command.aboutId(), command.noteClass(), duty.by(), duty.now());
        }
        var first = book.note(command.supplements());
        boolean reads = first.aboutKind().equals(command.aboutKind())
                && first.aboutId() == command.aboutId()
                && (first.noteClass() == NoteClass.C2 || circle.team() || first.authorId() == duty.by());
        if (!reads) {
            throw new NotFound("WorkNote", command.supplements());
        }
        return first.supplement(command.noteClass(), duty.by(), duty.now());
    }
}
