package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A shift. It may end on the next day; watches overlap, so that reliefs meet. */
@Entity
@Table(name = "watch")
public class Watch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    @Column(name = "sort_order")
    private int order;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private int version;

    protected Watch() {}

    public Watch(String code, String name, LocalTime startsAt, LocalTime endsAt, int order, LocalDate openedOn) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a watch has a code");
        }
        this.code = code.strip();
        this.order = order;
        this.openedOn = openedOn;
        change(name, startsAt, endsAt);
    }

    public final void change(String newName, LocalTime newStart, LocalTime newEnd) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a watch has a name");
        }
        name = newName.strip();
        startsAt = newStart;
        endsAt = newEnd;
    }

    public void close(LocalDate on) {
        closedOn = new Interval(openedOn, on).to();
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public LocalTime endsAt() {
        return endsAt;
    }

    public int order() {
        return order;
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
