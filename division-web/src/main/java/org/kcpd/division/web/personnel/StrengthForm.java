package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.time.LocalDate;

/** The figures of one field of the strength board as an administrator writes them. */
public class StrengthForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String elementId = "";
    private String workSiteId = "";
    private String watchId = "";
    private int authorised;
    private int minimum;
    private LocalDate from;
    private String reason = "";

    public String getElementId() {
        return elementId;
    }

    public void setElementId(String elementId) {
        this.elementId = elementId;
    }

    public String getWorkSiteId() {
        return workSiteId;
    }

    public void setWorkSiteId(String workSiteId) {
        this.workSiteId = workSiteId;
    }

    public String getWatchId() {
        return watchId;
    }

    public void setWatchId(String watchId) {
        this.watchId = watchId;
    }

    public int getAuthorised() {
        return authorised;
    }

    public void setAuthorised(int authorised) {
        this.authorised = authorised;
    }

    public int getMinimum() {
        return minimum;
    }

    public void setMinimum(int minimum) {
        this.minimum = minimum;
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
}
