package org.kcpd.division.web.community;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What is typed on the page of a household or an organisation: who joins it, and the last day of who leaves, by number. */
public class GatheringForm extends MergeForm {

    private static final long serialVersionUID = 1L;

    private final HashMap<Long, LocalDate> last = new HashMap<>();
    private String person = "";
    private String relation = "";
    private LocalDate from;

    public Map<Long, LocalDate> getLast() {
        return last;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getRelation() {
        return relation;
    }

    public void setRelation(String relation) {
        this.relation = relation;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
