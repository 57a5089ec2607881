package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/** A list of members in a form: one per line, picked from suggestions or pasted. */
public class MemberList implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OF_THE_LIST = Set.of("serial", "member");

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

    /**
     * A refusal of many lines with one target, said once: a member nobody knows beside the list, a target nobody can get
     * beside its field. The members are named by their serial numbers, not by rows of a list that has none.
     */
    static Refused said(Refused refusal) {
        return Refused.all(refusal.problems().stream()
                .map(problem -> new Problem(
                        problem.code(),
                        OF_THE_LIST.contains(problem.field()) ? "members" : problem.field(),
                        null,
                        problem.args()))
                .distinct()
                .toList());
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
