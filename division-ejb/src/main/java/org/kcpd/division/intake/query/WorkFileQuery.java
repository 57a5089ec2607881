package org.kcpd.division.intake.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kcpd.division.access.Right;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.control.WorkSubjects;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Files attached to notes, for whom the note is. */
@Stateless
@UseCase(readOnly = true)
public class WorkFileQuery {

    /** A file as it is taken away. */
    public record Content(String name, String mediaType, byte[] bytes) {}

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private WorkSubjects subjects;

    @Inject
    private OnDuty duty;

    protected WorkFileQuery() {}

    /** Outside the container. */
    public WorkFileQuery(EntityManager em, Secrets secrets, WorkSubjects subjects, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.subjects = subjects;
        this.duty = duty;
    }

    /** One file. @throws NotFound also when its note is not for the caller */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    @Sensitive(AuditAct.READ)
    public Content file(long fileId) {
        var row = new SqlText()
                .add("SELECT f.file_name, f.media_type, n.about_kind, n.about_id, n.class, n.author_id"
                        + " FROM work_file f JOIN work_note n ON n.id = f.note_id")
                .add(" WHERE f.id = ?", fileId)
                .rows(em)
                .findFirst()
                .filter(this::forCaller)
                .orElseThrow(() -> new NotFound("WorkFile", fileId));
        duty.about(row.text(2), row.number(3));
        duty.note("file " + fileId);
        return new Content(
                row.text(0),
                row.text(1),
                secrets.bytes(WorkWords.content(fileId)).orElseThrow(() -> new NotFound("WorkFile", fileId)));
    }

    private boolean forCaller(SqlRow row) {
        boolean confidential = NoteClass.valueOf(row.text(4)) == NoteClass.C3;
        return subjects.circle(duty.caller(), row.text(2), row.number(3))
                .filter(circle -> circle.content() && (!confidential || circle.team() || row.number(5) == duty.by()))
                .isPresent();
    }
}
