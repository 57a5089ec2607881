package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A sector of a patrol division; its code is unique within the division ("40"). */
@Entity
@Table(name = "sector")
public class Sector {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "work_site_id")
    private long workSiteId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private int version;

    protected Sector() {}

    public Sector(long workSiteId, String code, String name, LocalDate openedOn) {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a sector has a code and a name");
        }
        this.workSiteId = workSiteId;
        this.code = code.strip();
        this.name = name.strip();
        this.openedOn = openedOn;
    }

    public void rename(String newName) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a sector has a name");
        }
        name = newName.strip();
    }

    public void close(LocalDate on) {
        closedOn = new Interval(openedOn, on).to();
    }

    public long id() {
        return id;
    }

    public long workSiteId() {
        return workSiteId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
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
