package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.intake.FileSort;
import org.kcpd.division.intake.WorkFile;
import org.kcpd.division.intake.WorkNote;
import org.kcpd.division.intake.WorkTask;
import org.kcpd.division.intake.boundary.FilePart;
import org.kcpd.division.intake.query.TaskVisibility;
import org.kcpd.division.intake.query.WorkWords;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Conflict;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.OnDuty;

/** Where notes, files and tasks are kept. */
@ApplicationScoped
public class WorkBook {
    private static final String TASK = "WorkTask";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected WorkBook() {}

    /** Outside the container. */
    public WorkBook(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /** Keeps a note with its text. */
    public WorkNote keep(WorkNote note, String text) {
        em.persist(note);
        em.flush();
        secrets.keepNew(Map.of(WorkWords.text(note.id()), text));
        return note;
    }

    /** Keeps a file of a note. @throws Refused E-FILE-NONE, E-FILE-SORT, E-TOO-LARGE */
    public void keep(WorkNote note, FilePart part) {
        if (part.bytes().length == 0) {
            throw Refused.of("E-FILE-NONE").field("file");
        }
        if (part.bytes().length > Secrets.LARGEST) {
            throw Refused.of("E-TOO-LARGE").field("file").args(Secrets.LARGEST / 1024 / 1024);
        }
        var sort = FileSort.of(part.bytes())
                .orElseThrow(() -> Refused.of("E-FILE-SORT").field("file"));
        var file = new WorkFile(note.id(), sort, part.name(), part.bytes().length);
        em.persist(file);
        em.flush();
        secrets.keep(WorkWords.content(file.id()), part.bytes());
    }

    /** Whom a note names. */
    public void mention(WorkNote note, Collection<Long> members) {
        members.forEach(member -> new SqlText()
                .add("INSERT IGNORE INTO work_mention (note_id, member_id) VALUES (?, ?)", note.id(), member)
                .execute(em));
    }

    /** @throws NotFound */
    public WorkNote note(long id) {
        return Optional.ofNullable(em.find(WorkNote.class, id)).orElseThrow(() -> new NotFound("WorkNote", id));
    }

    /** Keeps a new task; it has its id from now on. */
    public WorkTask keep(WorkTask task) {
        em.persist(task);
        em.flush();
        return task;
    }

    /** The task, locked. @throws NotFound */
    public WorkTask locked(long id) {
        return Optional.ofNullable(em.find(WorkTask.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound(TASK, id));
    }

    /**
     * The locked task for a step of the caller's.
     *
     * @throws NotFound also when the caller may not see it
     * @throws NotPermitted when the step is not theirs
     * @throws Conflict when somebody has changed it since they looked
     */
    public WorkTask forAct(OnDuty duty, long id, int seenVersion, TaskVisibility.Act act) {
        duty.about(TASK, id);
        var task = locked(id);
        var subject = new TaskVisibility.Subject(
                task.ownerOn(duty.today()).orElse(0L), task.createdBy(), task.unitId(), task.siteId(), task.state());
        if (!TaskVisibility.sees(duty.caller(), subject)) {
            throw new NotFound(TASK, id);
        }
        if (!TaskVisibility.does(duty.caller(), subject, act)) {
            throw new NotPermitted("unit of the task");
        }
        Conflict.unless(seenVersion, task.version(), TASK, id);
        return task;
    }
}
