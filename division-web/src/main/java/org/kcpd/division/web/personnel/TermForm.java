package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;

/** A sector, watch or position as an administrator writes it; hours and order only of a watch, a work site only of a sector. */
public class TermForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String workSiteId = "";
    private String code = "";
    private String name = "";
    private LocalTime startsAt;
    private LocalTime endsAt;
    private int order;
    private LocalDate from;
    private LocalDate on;

    public String getWorkSiteId() {
        return workSiteId;
    }

    public void setWorkSiteId(String workSiteId) {
        this.workSiteId = workSiteId;
    }

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

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(LocalTime endsAt) {
        this.endsAt = endsAt;
    }

    public int getOrder() {
        return order;
    }

    public void setOrder(int order) {
        this.order = order;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
