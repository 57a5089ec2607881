package org.kcpd.division.intake.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.intake.boundary.Circle;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.platform.crypt.Secrets;

/**
 * What was written, attached and given to do about a record, oldest first; each as much as the viewer may read.
 *
 * @param notes with what is withheld left out
 */
public record Timeline(List<Note> notes, List<Todo> tasks) {

    /** Nothing at all. */
    static final Timeline NONE = new Timeline(List.of(), List.of());

    /** A file of a note. */
    public record File(long id, String name, int bytes) {}

    /**
     * A note.
     *
     * @param supplements the first note it goes on with, 0 for none
     * @param text "" when it is withheld; {@code files}: none
     */
    public record Note(
            long id,
            Instant at,
            PersonRef by,
            NoteClass noteClass,
            long supplements,
            boolean withheld,
            String text,
            List<File> files) {}

    /** A task about the record. @param owner who has it in hand today */
    public record Todo(
            long id, Instant at, PersonRef by, PersonRef owner, TaskState state, String title, LocalDate dueOn) {

        /** What people call it by. */
        public String number() {
            return "T-" + id;
        }
    }

    /** From the rows of {@link TimelineSql}; steps of the record's own area are passed over. */
    static Timeline of(List<SqlRow> rows, Circle circle, long viewer, Secrets secrets) {
        var notes = new ArrayList<Note>();
        var tasks = new ArrayList<Todo>();
        for (var row : rows) {
            if (row.text(1).equals("NOTE")) {
                notes.add(note(row, files(rows, row.number(2)), circle, viewer, secrets));
            } else if (row.text(1).equals("TASK")) {
                tasks.add(new Todo(
                        row.number(2),
                        row.instant(0),
                        PersonRef.of(row, TimelineSql.WHO),
                        PersonRef.of(row, TimelineSql.TO),
                        TaskState.valueOf(row.text(3)),
                        row.text(TimelineSql.TEXT),
                        row.day(TimelineSql.DAY)));
            }
        }
        return new Timeline(List.copyOf(notes), List.copyOf(tasks));
    }

    private static List<File> files(List<SqlRow> rows, long note) {
        return rows.stream()
                .filter(row -> row.text(1).equals("FILE") && row.number(TimelineSql.NUMBER) == note)
                .map(row -> new File(row.number(2), row.text(TimelineSql.TEXT), row.integer(TimelineSql.SIZE)))
                .toList();
    }

    private static Note note(SqlRow row, List<File> files, Circle circle, long viewer, Secrets secrets) {
        var noteClass = NoteClass.valueOf(row.text(3));
        var by = PersonRef.of(row, TimelineSql.WHO);
        boolean withheld = noteClass == NoteClass.C3 && !circle.team() && by.memberId() != viewer;
        return new Note(
                row.number(2),
                row.instant(0),
                by,
                noteClass,
                row.number(TimelineSql.NUMBER),
                withheld,
                withheld ? "" : secrets.text(WorkWords.text(row.number(2)), row.sealed(TimelineSql.SEALED)),
                withheld ? List.of() : files);
    }
}
