package org.kcpd.division.web.intake;

import java.io.Serializable;
import java.time.LocalDate;
import org.kcpd.division.intake.RequestOutcome;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.boundary.AddHoliday;
import org.kcpd.division.intake.boundary.OpenOutcome;
import org.kcpd.division.intake.boundary.OpenReason;
import org.kcpd.division.personnel.Discipline;

/** A new reason, outcome or holiday as it is typed. */
public class CodeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String english;
    private String spanish;
    private Discipline discipline;
    private Urgency urgency;
    private boolean discreet;
    private RequestOutcome.Kind kind;
    private LocalDate day;
    private String name;

    OpenReason reason(String key) {
        return new OpenReason(key, code, english, spanish, discipline, urgency, discreet);
    }

    OpenOutcome outcome(String key) {
        return new OpenOutcome(key, code, english, spanish, kind);
    }

    AddHoliday holiday(String key) {
        return new AddHoliday(key, day, name);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String spanish) {
        this.spanish = spanish;
    }

    public Discipline getDiscipline() {
        return discipline;
    }

    public void setDiscipline(Discipline discipline) {
        this.discipline = discipline;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public boolean isDiscreet() {
        return discreet;
    }

    public void setDiscreet(boolean discreet) {
        this.discreet = discreet;
    }

    public RequestOutcome.Kind getKind() {
        return kind;
    }

    public void setKind(RequestOutcome.Kind kind) {
        this.kind = kind;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
