package org.kcpd.division.web.platform;

import java.io.Serializable;

/** A field two people changed: what the member wrote, what stands there now, and which of the two shall stay. */
public class Difference implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String labelKey;
    private final String mine;
    private final String theirs;
    private boolean theirsTaken;

    Difference(String labelKey, Object mine, Object theirs) {
        this.labelKey = labelKey;
        this.mine = mine == null ? "" : mine.toString();
        this.theirs = theirs == null ? "" : theirs.toString();
    }

    public String getLabelKey() {
        return labelKey;
    }

    public String getMine() {
        return mine;
    }

    public String getTheirs() {
        return theirs;
    }

    public boolean isTheirsTaken() {
        return theirsTaken;
    }

    public void setTheirsTaken(boolean theirsTaken) {
        this.theirsTaken = theirsTaken;
    }
}
