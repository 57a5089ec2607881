package org.kcpd.division.web.picture;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.picture.boundary.UnitChoice;

/** What somebody proposes to other units. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String goal;
    private List<String> units = new ArrayList<>();
    private String lead;

    List<UnitChoice> others() {
        return units.stream().map(unit -> UnitKey.read(unit, "units")).toList();
    }

    /** One of the others, or the own unit. */
    UnitChoice leading() {
        return lead == null ? new UnitChoice(0, 0) : UnitKey.read(lead, "lead");
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> units) {
        this.units = new ArrayList<>(units);
    }

    public String getLead() {
        return lead;
    }

    public void setLead(String lead) {
        this.lead = lead;
    }
}
