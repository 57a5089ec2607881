package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.util.List;

/** A list of members in a form: one per line, picked from suggestions or pasted. */
public class MemberList implements Serializable {

    private static final long serialVersionUID = 1L;

    private String written = "";
    private String picked;

    /** Takes what was picked into the list. */
    public void pick() {
        if (picked != null && !picked.isBlank()) {
            written = written == null || written.isBlank() ? picked : written.stripTrailing() + '\n' + picked;
        }
        picked = null;
    }

    List<String> serials() {
        return MemberPick.serials(written);
    }

    public String getWritten() {
        return written;
    }

    public void setWritten(String written) {
        this.written = written;
    }

    public String getPicked() {
        return picked;
    }

    public void setPicked(String picked) {
        this.picked = picked;
    }
}
