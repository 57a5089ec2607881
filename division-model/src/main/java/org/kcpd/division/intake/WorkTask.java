package org.kcpd.division.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.platform.Confidential;
import org.kcpd.division.platform.Refused;

/**
 * Something a member or a unit has to do until a day, by itself or about a record. It waits in the queue of its unit at a
 * site until a member <em>takes</em> it, or is given to one at once; it ends <em>done</em> or <em>dropped</em>. While
 * somebody has it in hand it is their open work: an order that moves them says who has it from its effective date on.
 */
@Entity
@Table(name = "work_task")
public class WorkTask {
    private static final int LONGEST_TITLE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "about_kind", updatable = false)
    private String aboutKind;

    @Column(name = "about_id", updatable = false)
    private Long aboutId;

    @Confidential
    @Column(name = "title", updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private TaskState state;

    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    @Embedded
    private Custody custody = Custody.queue();

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Version
    @Column(name = "version")
    private int version;

    protected WorkTask() {}

    /** @param dueOn not before today @throws Refused E-REQUIRED, E-TOO-LONG, E-DATE */
    public WorkTask(String title, long unitId, long siteId, LocalDate dueOn, long by, Instant at, LocalDate today) {
        if (title == null || title.isBlank()) {
            throw Refused.of("E-REQUIRED").field("title");
        }
        Words.atMost(title.strip(), LONGEST_TITLE, "title");
        if (dueOn == null) {
            throw Refused.of("E-REQUIRED").field("dueOn");
        }
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(2))) {
            throw Refused.of("E-DATE").field("dueOn");
        }
        this.title = title.strip();
        this.unitId = unitId;
        this.siteId = siteId;
        this.dueOn = dueOn;
        this.createdBy = by;
        this.createdAt = at;
        this.state = TaskState.OPEN;
    }

    /** It is about a record. */
    public WorkTask about(String kind, long recordId) {
        aboutKind = kind;
        aboutId = recordId;
        return this;
    }

    /** To a member. @throws Refused E-TASK-ENDED */
    public void give(long owner) {
        refuseUnlessOpen();
        custody = Custody.of(owner);
        remindedOn = null;
    }

    /** Out of the queue. @throws Refused E-TASK-ENDED, E-TAKEN */
    public void take(long by, LocalDate today) {
        refuseUnlessOpen();
        if (Custody.read(custody).on(today).isPresent()) {
            throw Refused.of("E-TAKEN");
        }
        custody = Custody.of(by);
    }

    /** @throws Refused E-TASK-ENDED */
    public void done(long by, Instant at) {
        end(TaskState.DONE, by, at);
    }

    /** @throws Refused E-TASK-ENDED */
    public void drop(long by, Instant at) {
        end(TaskState.DROPPED, by, at);
    }

    /** From a day on another member has it; empty: the queue of its unit. @throws Refused E-TASK-ENDED */
    public void handOver(Optional<Long> to, LocalDate from) {
        refuseUnlessOpen();
        custody = Custody.read(custody).handedOver(to, from);
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack() {
        if (state == TaskState.OPEN) {
            custody = Custody.read(custody).takenBack();
        }
    }

    /** Whoever has it was reminded. */
    public void reminded(LocalDate on) {
        remindedOn = on;
    }

    private void end(TaskState as, long by, Instant at) {
        refuseUnlessOpen();
        state = as;
        endedBy = by;
        endedAt = at;
    }

    private void refuseUnlessOpen() {
        if (state != TaskState.OPEN) {
            throw Refused.of("E-TASK-ENDED");
        }
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public TaskState state() {
        return state;
    }

    public long unitId() {
        return unitId;
    }

    public long siteId() {
        return siteId;
    }

    public long createdBy() {
        return createdBy;
    }

    public Optional<Long> ownerOn(LocalDate day) {
        return Custody.read(custody).on(day);
    }
}
