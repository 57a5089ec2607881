package org.kcpd.division.web.community;

import java.io.Serializable;
import java.util.Optional;
import org.kcpd.division.community.query.HouseholdDetail;

/** What is written about a household. */
public class HouseholdForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String place = "";
    private String note = "";
    private boolean ownUnitOnly;

    public HouseholdForm() {}

    HouseholdForm(HouseholdDetail household) {
        name = household.ref().label();
        place = household.place().map(SubjectPick::text).orElse("");
        note = household.note();
    }

    Optional<Long> placeId() {
        return SubjectPick.id(place, "place");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isOwnUnitOnly() {
        return ownUnitOnly;
    }

    public void setOwnUnitOnly(boolean ownUnitOnly) {
        this.ownUnitOnly = ownUnitOnly;
    }
}
