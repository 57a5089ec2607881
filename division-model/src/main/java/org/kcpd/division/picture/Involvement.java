package org.kcpd.division.picture;

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
import org.kcpd.division.platform.Refused;

/**
 * That a unit at a work site works with a person, household, place or organisation (domain section 5).
 *
 * <p>It <em>opens</em> when a piece of the unit's work begins (a request, a case) or when a member says so by hand; one member
 * is the contact, and may <em>hand</em> it to a colleague. It <em>closes</em> with that work and stays as history. Nothing
 * of the work itself is in it.
 */
@Entity
@Table(name = "involvement")
public class Involvement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Embedded
    private SubjectLink subject;

    @Embedded
    private UnitPost post;

    @Enumerated(EnumType.STRING)
    @Column(name = "level", updatable = false)
    private InvolvementLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_kind", updatable = false)
    private InvolvementSource source;

    @Column(name = "source_id", updatable = false)
    private Long sourceId;

    @Embedded
    private Custody contact = Custody.queue();

    @Column(name = "since_at", updatable = false)
    private Instant since;

    @Column(name = "since_by", updatable = false)
    private long sinceBy;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "until_by")
    private Long untilBy;

    @Version
    @Column(name = "version")
    private int version;

    protected Involvement() {}

    /** @throws IllegalArgumentException for one that adds nothing: it is never kept */
    public Involvement(
            SubjectLink subject,
            UnitPost post,
            InvolvementLevel level,
            InvolvementSource source,
            Optional<Long> sourceId,
            Custody contact,
            long by,
            Instant at) {
        if (level == InvolvementLevel.NOTHING) {
            throw new IllegalArgumentException("not kept");
        }
        this.subject = subject;
        this.post = post;
        this.level = level;
        this.source = source;
        this.sourceId = sourceId.orElse(null);
        this.contact = contact;
        since = at;
        sinceBy = by;
    }

    /** The work is over. @throws Refused E-INVOLVEMENT-OVER */
    public void close(long by, Instant at) {
        refuseIfOver();
        until = at;
        untilBy = by;
    }

    /** The work goes on after all. */
    public void reopen() {
        until = null;
        untilBy = null;
    }

    /** Another member of the unit is the contact from now on. @throws Refused E-INVOLVEMENT-OVER */
    public void handTo(Optional<Long> member) {
        inHandOf(Custody.of(member));
    }

    /** Whoever has the work in hand, and will, is the contact. @throws Refused E-INVOLVEMENT-OVER */
    public void inHandOf(Custody custody) {
        refuseIfOver();
        contact = custody;
    }

    /** From a day on another member is the contact; empty: nobody until somebody takes it. */
    public void handOver(Optional<Long> to, LocalDate on) {
        contact = Custody.read(contact).handedOver(to, on);
    }

    /** The order that handed it over is rescinded before that day. */
    public void takeBack() {
        contact = Custody.read(contact).takenBack();
    }

    private void refuseIfOver() {
        if (!open()) {
            throw Refused.of("E-INVOLVEMENT-OVER");
        }
    }

    public boolean open() {
        return until == null;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public SubjectLink subject() {
        return subject;
    }

    public UnitPost post() {
        return post;
    }

    public InvolvementLevel level() {
        return level;
    }

    public InvolvementSource source() {
        return source;
    }

    public Instant since() {
        return since;
    }

    /** Who the contact is on a day; empty while nobody is. */
    public Optional<Long> contactOn(LocalDate day) {
        return Custody.read(contact).on(day);
    }
}
