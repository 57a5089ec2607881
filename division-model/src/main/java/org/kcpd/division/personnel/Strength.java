package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many members an element may have and must have at a work site on a watch, from a day on. Ended when the next
 * figure begins; 0 &lt;= minimum &lt;= authorised.
 */
@Entity
@Table(name = "strength")
public class Strength {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "element_id")
    private long elementId;

    @Column(name = "work_site_id")
    private long workSiteId;

    @Column(name = "watch_id")
    private long watchId;

    @Column(name = "authorised")
    private int authorised;

    @Column(name = "minimum")
    private int minimum;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "reason")
    private String reason;

    protected Strength() {}

    /** The first figure of a cell. */
    public Strength(long elementId, long workSiteId, long watchId, int authorised, int minimum, LocalDate from) {
        this.elementId = elementId;
        this.workSiteId = workSiteId;
        this.watchId = watchId;
        this.from = from;
        bound(authorised, minimum);
    }

    /** Ends this figure and begins the next on the day; on its own first day it is rewritten instead. */
    public Strength change(int newAuthorised, int newMinimum, LocalDate on, long by, String why) {
        if (!new Interval(from, to).contains(on)) {
            throw new IllegalArgumentException("this strength is not in force on " + on);
        }
        var next = on.equals(from) ? this : new Strength(elementId, workSiteId, watchId, newAuthorised, newMinimum, on);
        next.bound(newAuthorised, newMinimum);
        next.changedBy = by == 0 ? null : by;
        next.reason = why.isBlank() ? null : why.strip();
        if (next != this) {
            next.to = to;
            to = on;
        }
        return next;
    }

    /** Ends the figure where a later one of the same cell already begins. */
    public void endBefore(LocalDate day) {
        to = new Interval(from, day).to();
    }

    private void bound(int newAuthorised, int newMinimum) {
        if (newMinimum < 0 || newAuthorised < newMinimum) {
            throw new IllegalArgumentException("0 <= minimum <= authorised");
        }
        authorised = newAuthorised;
        minimum = newMinimum;
    }

    public long id() {
        return id;
    }

    public long elementId() {
        return elementId;
    }

    public long workSiteId() {
        return workSiteId;
    }

    public long watchId() {
        return watchId;
    }

    public int authorised() {
        return authorised;
    }

    public int minimum() {
        return minimum;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }
}
