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
import org.kcpd.division.platform.Refused;

/** What came of a request, or why it was declined: all of it that the requester is told. */
@Entity
@Table(name = "request_outcome")
public class RequestOutcome {

    /** Which end it is for. */
    public enum Kind {
        CLOSE,
        DECLINE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "code", updatable = false)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    @Column(name = "name_en")
    private String english;

    @Column(name = "name_es")
    private String spanish;

    @Column(name = "sort_order", updatable = false)
    private int sortOrder;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected RequestOutcome() {}

    /** @throws Refused E-REQUIRED, E-FORM, E-TOO-LONG */
    public RequestOutcome(CodeName name, Kind kind, int order, LocalDate on) {
        if (kind == null) {
            throw Refused.of("E-REQUIRED").field("kind");
        }
        code = name.code();
        english = name.english();
        spanish = name.spanish();
        this.kind = kind;
        sortOrder = order;
        openedOn = on;
    }

    /** From the day on it can no longer be chosen. @throws Refused E-CODE-CLOSED, E-DATE */
    public void close(LocalDate on) {
        closedOn = CodeName.closing(openedOn, closedOn, on);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }
}
