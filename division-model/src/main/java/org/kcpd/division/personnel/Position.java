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
import java.util.Set;

/** What a member does in an element, apart from rank. Commander and supervisor are positions that carry rights. */
@Entity
@Table(name = "position_code")
public class Position {

    /** The position of a member without one. */
    public static final String MEMBER = "MEMBER";

    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String COMMANDER = "COMMANDER";
    public static final String COORDINATOR = "COORDINATOR";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

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

    protected Position() {}

    public Position(String code, String name, LocalDate openedOn) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a position has a code");
        }
        this.code = code.strip();
        this.openedOn = openedOn;
        rename(name);
    }

    public final void rename(String newName) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a position has a name");
        }
        name = newName.strip();
    }

    /** Whether rules know the position by its code. */
    public boolean builtIn() {
        return Set.of(MEMBER, SUPERVISOR, COMMANDER, COORDINATOR).contains(code);
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
