package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One interval of a member's place. Primary intervals of a member follow each other without overlap: the member's own
 * place, exactly one at any instant. An overlay (temporary duty, temporary hardship, acting) lies over the primary one
 * until its last day and then the primary place shows again by itself.
 *
 * <p>An assignment is never edited: a move cuts the interval in force and appends the next; what turns out wrong is
 * superseded. Whoever writes here holds the locks of the members first (architecture.md section 4).
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private AssignmentType type;

    @Column(name = "primary_line")
    private boolean primary;

    @Column(name = "element_id")
    private long elementId;

    @Column(name = "work_site_id")
    private long workSiteId;

    @Column(name = "sector_id")
    private Long sectorId;

    @Column(name = "watch_id")
    private long watchId;

    @Column(name = "position_id")
    private long positionId;

    @Column(name = "title")
    private String title;

    @Column(name = "duty_hours")
    private String dutyHours;

    @Column(name = "days_off")
    private String daysOff;

    @Column(name = "radio_no")
    private String radioNo;

    @Column(name = "supervisor_id")
    private Long supervisorId;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "order_line_id")
    private Long orderLineId;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "superseded_by")
    private Long supersededBy;

    protected Assignment() {}

    private Assignment(long memberId, AssignmentType type, boolean primary, Place place, Interval when) {
        this.memberId = memberId;
        this.type = type;
        this.primary = primary;
        this.elementId = place.elementId();
        this.workSiteId = place.workSiteId();
        this.sectorId = place.sector().orElse(null);
        this.watchId = place.watchId();
        this.positionId = place.positionId();
        this.title = place.title();
        this.dutyHours = emptyToNull(place.dutyHours());
        this.daysOff = emptyToNull(place.daysOff());
        this.radioNo = emptyToNull(place.radioNo());
        this.supervisorId = place.supervisor().orElse(null);
        this.from = when.from();
        this.to = when.to();
    }

    /** The member's own place. @throws IllegalArgumentException for a type that is always an overlay */
    public static Assignment primary(long memberId, AssignmentType type, Place place, Interval when) {
        if (type.alwaysOverlay()) {
            throw new IllegalArgumentException(type + " lies over a primary assignment");
        }
        return new Assignment(memberId, type, true, place, when);
    }

    /** A place for a time. @throws IllegalArgumentException when it is permanent or has no end (E-TDY-END) */
    public static Assignment overlay(long memberId, AssignmentType type, Place place, Interval when) {
        if (type == AssignmentType.PERMANENT || when.end().isEmpty()) {
            throw new IllegalArgumentException("an overlay is temporary and has an end");
        }
        return new Assignment(memberId, type, false, place, when);
    }

    /** The personnel order, ours or of the time before this system, that put the member here. */
    public Assignment byOrder(String number, Optional<Long> lineId) {
        orderNo = emptyToNull(number);
        orderLineId = lineId.orElse(null);
        return this;
    }

    /** Ends the interval on the day, which must lie inside it. */
    public void cut(LocalDate on) {
        if (!new Interval(from, to).contains(on)) {
            throw new IllegalArgumentException("the interval does not contain " + on);
        }
        to = new Interval(from, on).to();
    }

    /** The interval is not true (any more): kept, but it counts nowhere. */
    public void supersede(Instant now, long by) {
        supersededAt = now;
        supersededBy = by == 0 ? null : by;
    }

    private static String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String nullToEmpty(String text) {
        return text == null ? "" : text;
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public AssignmentType type() {
        return type;
    }

    public boolean primary() {
        return primary;
    }

    public Place place() {
        return new Place(
                elementId,
                workSiteId,
                sectorId == null ? 0 : sectorId,
                watchId,
                positionId,
                title,
                nullToEmpty(dutyHours),
                nullToEmpty(daysOff),
                nullToEmpty(radioNo),
                supervisorId == null ? 0 : supervisorId);
    }

    public Interval when() {
        return new Interval(from, to);
    }

    public String orderNo() {
        return nullToEmpty(orderNo);
    }

    public Optional<Long> orderLineId() {
        return Optional.ofNullable(orderLineId);
    }

    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
