package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.AddOrganisation;
import org.kcpd.division.community.boundary.ChangeOrganisation;
import org.kcpd.division.community.boundary.GatheringDesk;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.OrganisationDetail;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;

/** Recording an organisation, or correcting what is recorded. */
@Named("organisationRecordEdit")
@ViewScoped
public class OrganisationRecordEdit extends SubjectEdit<OrganisationForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringDesk desk;

    @Inject
    private GatheringQuery query;

    @Inject
    private Messages texts;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.ORGANISATION;
    }

    @Override
    protected OrganisationForm blank() {
        return new OrganisationForm();
    }

    @Override
    protected Fresh<OrganisationForm> known(long record) {
        OrganisationDetail organisation = query.organisation(record);
        return new Fresh<>(new OrganisationForm(organisation), organisation.version());
    }

    @Override
    protected List<EditField<OrganisationForm>> fields() {
        return List.of(
                EditField.of("organisations.name", OrganisationForm::getName, OrganisationForm::setName),
                EditField.of("organisations.aliases", OrganisationForm::getAliases, OrganisationForm::setAliases),
                EditField.of("organisations.type", OrganisationForm::getType, OrganisationForm::setType),
                EditField.of("places.address", OrganisationForm::getPlace, OrganisationForm::setPlace),
                EditField.of("person.phone", OrganisationForm::getPhone, OrganisationForm::setPhone),
                EditField.of("person.email", OrganisationForm::getEmail, OrganisationForm::setEmail),
                EditField.of("person.languages", OrganisationForm::getLanguages, OrganisationForm::setLanguages),
                EditField.of(
                        "places.neighbourhood", OrganisationForm::getNeighbourhood, OrganisationForm::setNeighbourhood),
                EditField.of("organisations.closed-on", OrganisationForm::getClosedOn, OrganisationForm::setClosedOn));
    }

    public void save() {
        keep(
                "organisation-added",
                () -> desk.addOrganisation(new AddOrganisation(
                        getKey(), getForm().facts(), getForm().isOwnUnitOnly())),
                () -> desk.changeOrganisation(new ChangeOrganisation(
                        getKey(), getId(), getSeenVersion(), getForm().facts())));
    }

    public List<Choice> getTypes() {
        return Choice.of(OrganisationType.class, "organisation-type", texts);
    }
}
