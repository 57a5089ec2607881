package org.kcpd.division.web.personnel;

import java.io.Serializable;

/** What an administrator decides after a dry run. */
public class ImportDecision implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean separateMissing;

    /** Whether members whom the file does not name are separated. */
    public boolean isSeparateMissing() {
        return separateMissing;
    }

    public void setSeparateMissing(boolean separateMissing) {
        this.separateMissing = separateMissing;
    }
}
