package org.kcpd.division.intake.query;

import java.time.LocalDate;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.crypt.Secrets;

/**
 * The one timeline of every sort of record: notes, files and tasks about it, as parts of a union with what the record's own
 * area adds. Columns: instant, part, id, word, who (4), to whom (4), number, text, day, number, sealed text.
 */
final class TimelineSql {
    /** Where the columns stand. */
    static final int WHO = 4;

    static final int TO = 8;
    static final int NUMBER = 12;
    static final int TEXT = 13;
    static final int DAY = 14;
    static final int SIZE = 15;
    static final int SEALED = 16;

    private static final String MEMBER = "m.id, m.serial_no, m.family_name, m.given_name, ";
    private static final String NOBODY = "NULL, NULL, NULL, NULL, ";

    private TimelineSql() {}

    /** {@code UNION ALL} with notes, files and tasks about a record. */
    static SqlText parts(String kind, long id, LocalDate today) {
        return new SqlText()
                .add(" UNION ALL SELECT n.written_at, 'NOTE', n.id, n.class, " + MEMBER + NOBODY
                        + "n.supplements, '', NULL, 0, " + Secrets.columns("said")
                        + " FROM work_note n JOIN member m ON m.id = n.author_id" + WorkWords.joinNote())
                .add(" WHERE n.about_kind = ? AND n.about_id = ?", kind, id)
                .add(" UNION ALL SELECT n.written_at, 'FILE', f.id, f.media_type, " + MEMBER + NOBODY
                        + "f.note_id, f.file_name, NULL, f.bytes, NULL, NULL, NULL"
                        + " FROM work_file f JOIN work_note n ON n.id = f.note_id JOIN member m ON m.id = n.author_id")
                .add(" WHERE n.about_kind = ? AND n.about_id = ?", kind, id)
                .add(" UNION ALL SELECT w.created_at, 'TASK', w.id, w.state, " + MEMBER
                        + "o.id, o.serial_no, o.family_name, o.given_name, 0, w.title, w.due_on, w.version, NULL, NULL, NULL"
                        + " FROM work_task w JOIN member m ON m.id = w.created_by LEFT JOIN member o ON o.id = ")
                .add(TaskVisibility.OWNER, today)
                .add(" WHERE w.about_kind = ? AND w.about_id = ?", kind, id)
                .add(" ORDER BY 1, 2, 3");
    }
}
