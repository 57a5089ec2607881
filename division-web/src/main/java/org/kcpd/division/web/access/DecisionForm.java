package org.kcpd.division.web.access;

import java.io.Serializable;

/** What is typed to decide about a proposal. */
public class DecisionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
