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
 * One interval of a member's duty status. Intervals of one member never overlap: a new status cuts the one in force and
 * supersedes what would have come later.
 */
@Entity
@Table(name = "member_status")
public class MemberStatus {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private DutyStatus status;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "reason")
    private String reason;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected MemberStatus() {}

    public MemberStatus(long memberId, DutyStatus status, Interval when, String reason) {
        this.memberId = memberId;
        this.status = status;
        this.from = when.from();
        this.to = when.to();
        this.reason = reason.isBlank() ? null : reason.strip();
    }

    /** Makes room for another status from the day on: cut short, or superseded when nothing of it would be left. */
    public void giveWay(LocalDate day, Instant now) {
        if (from.isBefore(day)) {
            to = day;
        } else {
            supersededAt = now;
        }
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public DutyStatus status() {
        return status;
    }

    public Interval when() {
        return new Interval(from, to);
    }

    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
