package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.ElementKind;

/** An element of the organisation as an administrator writes it. */
public class ElementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code = "";
    private String name = "";
    private ElementKind kind = ElementKind.UNIT;
    private String parentId = "";
    private Discipline discipline;
    private boolean workSite;
    private boolean patrolDivision;
    private String address = "";
    private LocalDate from;
    private String reason = "";
    private LocalDate on;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ElementKind getKind() {
        return kind;
    }

    public void setKind(ElementKind kind) {
        this.kind = kind;
    }

    public String getParentId() {
        return parentId;
    }

    public void setParentId(String parentId) {
        this.parentId = parentId;
    }

    public Discipline getDiscipline() {
        return discipline;
    }

    public void setDiscipline(Discipline discipline) {
        this.discipline = discipline;
    }

    public boolean isWorkSite() {
        return workSite;
    }

    public void setWorkSite(boolean workSite) {
        this.workSite = workSite;
    }

    public boolean isPatrolDivision() {
        return patrolDivision;
    }

    public void setPatrolDivision(boolean patrolDivision) {
        this.patrolDivision = patrolDivision;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
