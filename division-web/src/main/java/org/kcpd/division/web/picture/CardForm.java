package org.kcpd.division.web.picture;

import java.io.Serializable;

/** What somebody says on the card of a subject. */
public class CardForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean restricted;
    private Long involvement;
    private String serial;
    private String ask;
    private String why;

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    public Long getInvolvement() {
        return involvement;
    }

    public void setInvolvement(Long involvement) {
        this.involvement = involvement;
    }

    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }
}
