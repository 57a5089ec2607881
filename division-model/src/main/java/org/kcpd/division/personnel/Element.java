package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the department: bureau, division, unit, section or squad. It is opened on a day under a code that is never
 * reused, may be a place where members work (a work site), and is closed on a day when nobody is assigned to it any
 * more. What changes in between - name, level, parent, address - are its {@link ElementVersion}s.
 */
@Entity
@Table(name = "element")
public class Element {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "discipline")
    private Discipline discipline;

    @Column(name = "work_site")
    private boolean workSite;

    @Column(name = "patrol_division")
    private boolean patrolDivision;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private int version;

    protected Element() {}

    private Element(String code, LocalDate openedOn) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an element has a code");
        }
        this.code = code.strip();
        this.openedOn = openedOn;
    }

    /** An element of the command line only. */
    public static Element open(String code, LocalDate on) {
        return new Element(code, on);
    }

    /** A unit of the Community Engagement Division. */
    public static Element openUnit(String code, Discipline discipline, LocalDate on) {
        var element = new Element(code, on);
        element.discipline = discipline;
        return element;
    }

    /** An element that is also a place where members work; patrol divisions are divided into sectors. */
    public static Element openSite(String code, boolean patrolDivision, LocalDate on) {
        var element = new Element(code, on);
        element.workSite = true;
        element.patrolDivision = patrolDivision;
        return element;
    }

    /** The first day on which the element no longer exists. */
    public void close(LocalDate on) {
        if (!on.isAfter(openedOn)) {
            throw new IllegalArgumentException("an element exists for at least one day");
        }
        closedOn = on;
    }

    public boolean existsOn(LocalDate day) {
        return new Interval(openedOn, closedOn).contains(day);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Optional<Discipline> discipline() {
        return Optional.ofNullable(discipline);
    }

    public boolean workSite() {
        return workSite;
    }

    public boolean patrolDivision() {
        return patrolDivision;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public int version() {
        return version;
    }
}
