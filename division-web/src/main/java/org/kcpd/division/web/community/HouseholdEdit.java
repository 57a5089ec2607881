package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.AddHousehold;
import org.kcpd.division.community.boundary.ChangeHousehold;
import org.kcpd.division.community.boundary.GatheringDesk;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.HouseholdDetail;
import org.kcpd.division.web.platform.EditField;

/** Recording a household, or correcting what is recorded. */
@Named("householdEdit")
@ViewScoped
public class HouseholdEdit extends SubjectEdit<HouseholdForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringDesk desk;

    @Inject
    private GatheringQuery query;

    private boolean content = true;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.HOUSEHOLD;
    }

    @Override
    protected HouseholdForm blank() {
        return new HouseholdForm();
    }

    @Override
    protected Fresh<HouseholdForm> known(long record) {
        HouseholdDetail household = query.household(record);
        content = household.content();
        return new Fresh<>(new HouseholdForm(household), household.version());
    }

    @Override
    protected List<EditField<HouseholdForm>> fields() {
        return List.of(
                EditField.of("households.name", HouseholdForm::getName, HouseholdForm::setName),
                EditField.of("person.place", HouseholdForm::getPlace, HouseholdForm::setPlace),
                EditField.of("households.note", HouseholdForm::getNote, HouseholdForm::setNote));
    }

    public void save() {
        HouseholdForm form = getForm();
        keep(
                "household-added",
                () -> desk.addHousehold(new AddHousehold(
                        getKey(), form.getName(), form.placeId(), form.getNote(), form.isOwnUnitOnly())),
                () -> desk.changeHousehold(new ChangeHousehold(
                        getKey(), getId(), getSeenVersion(), form.getName(), form.placeId(), form.getNote())));
    }

    /** Whether what is confidential is shown; of a new one everything is written. */
    public boolean isContent() {
        return content;
    }
}
