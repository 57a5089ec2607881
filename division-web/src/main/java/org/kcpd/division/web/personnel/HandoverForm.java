package org.kcpd.division.web.personnel;

import java.io.Serializable;
import org.kcpd.division.personnel.HandoverDecision;

/** What becomes of open items, as it is typed. */
public class HandoverForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private HandoverDecision decision = HandoverDecision.HAND_TO;
    private String newOwner;

    public HandoverDecision getDecision() {
        return decision;
    }

    public void setDecision(HandoverDecision decision) {
        this.decision = decision;
    }

    public String getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(String newOwner) {
        this.newOwner = newOwner;
    }
}
