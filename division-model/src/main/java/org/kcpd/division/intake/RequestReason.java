package org.kcpd.division.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.platform.Refused;

/**
 * Why help is asked for: which sort of unit gets it, how urgent it usually is, and whether anything of it may be seen
 * outside that unit. Requests keep the reason they were filed with; one that is closed can no longer be asked for.
 */
@Entity
@Table(name = "request_reason")
public class RequestReason {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_es")
    private String spanish;

    @Enumerated(EnumType.STRING)
    @Column(name = "discipline", updatable = false)
    private Discipline discipline;

    @Enumerated(EnumType.STRING)
    @Column(name = "urgency", updatable = false)
    private Urgency urgency;

    @Column(name = "discreet", updatable = false)
    private boolean discreet;

    @Column(name = "sort_order", updatable = false)
    private int sortOrder;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected RequestReason() {}

    /** @param discreet always, where the unit is the liaison @throws Refused E-REQUIRED, E-FORM, E-TOO-LONG */
    public RequestReason(
            CodeName name, Discipline discipline, Urgency urgency, boolean discreet, int order, LocalDate on) {
        if (discipline == null) {
            throw Refused.of("E-REQUIRED").field("discipline");
        }
        if (urgency == null) {
            throw Refused.of("E-REQUIRED").field("urgency");
        }
        code = name.code();
        english = name.english();
        spanish = name.spanish();
        this.discipline = discipline;
        this.urgency = urgency;
        this.discreet = discreet || discipline == Discipline.LIAISON;
        sortOrder = order;
        openedOn = on;
    }

    /** From the day on it can no longer be asked for. @throws Refused E-CODE-CLOSED, E-DATE */
    public void close(LocalDate on) {
        closedOn = CodeName.closing(openedOn, closedOn, on);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public boolean discreet() {
        return discreet;
    }
}
