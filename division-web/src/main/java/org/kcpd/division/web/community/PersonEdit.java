package org.kcpd.division.web.community;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.AddPerson;
import org.kcpd.division.community.boundary.ChangePerson;
import org.kcpd.division.community.boundary.PeopleDesk;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonDetail;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;

/** Recording somebody, or correcting what is recorded; while it is typed who may be the same stands beside it. */
@Named("personEdit")
@ViewScoped
public class PersonEdit extends SubjectEdit<PersonForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PeopleDesk desk;

    @Inject
    private PeopleQuery query;

    @Inject
    private Messages texts;

    private transient PersonDetail person;

    @Override
    protected SubjectKind kind() {
        return SubjectKind.PERSON;
    }

    @Override
    protected PersonForm blank() {
        return new PersonForm();
    }

    @Override
    protected Fresh<PersonForm> known(long record) {
        person = query.detail(record);
        return new Fresh<>(new PersonForm(person), person.version());
    }

    @Override
    protected List<EditField<PersonForm>> fields() {
        return List.of(
                EditField.of("person.known", PersonForm::getKnown, PersonForm::setKnown),
                EditField.of("person.family-name", PersonForm::getFamilyName, PersonForm::setFamilyName),
                EditField.of("person.given-name", PersonForm::getGivenName, PersonForm::setGivenName),
                EditField.of("person.used-family", PersonForm::getUsedFamily, PersonForm::setUsedFamily),
                EditField.of("person.used-given", PersonForm::getUsedGiven, PersonForm::setUsedGiven),
                EditField.of("person.aliases", PersonForm::getAliases, PersonForm::setAliases),
                EditField.of("person.birth-date", PersonForm::getBirthDate, PersonForm::setBirthDate),
                EditField.of("person.age-band", PersonForm::getAgeBand, PersonForm::setAgeBand),
                EditField.of("person.languages", PersonForm::getLanguages, PersonForm::setLanguages),
                EditField.of("person.contact-safe", PersonForm::getContactSafe, PersonForm::setContactSafe),
                EditField.of("person.reach-by", PersonForm::getReachBy, PersonForm::setReachBy),
                EditField.of("person.phone", PersonForm::getPhone, PersonForm::setPhone),
                EditField.of("person.email", PersonForm::getEmail, PersonForm::setEmail),
                EditField.of("person.contact-note", PersonForm::getContactNote, PersonForm::setContactNote),
                EditField.of("person.description", PersonForm::getDescription, PersonForm::setDescription),
                EditField.of("person.place", PersonForm::getPlace, PersonForm::setPlace));
    }

    public void save() {
        PersonForm form = getForm();
        keep(
                "person-added",
                () -> desk.add(new AddPerson(
                        getKey(),
                        form.facts(),
                        form.contact(),
                        form.getDescription(),
                        SubjectPick.id(form.getPlace(), "place"),
                        form.isOwnUnitOnly())),
                () -> desk.change(new ChangePerson(
                        getKey(),
                        getId(),
                        getSeenVersion(),
                        form.facts(),
                        form.contact(),
                        form.getDescription(),
                        SubjectPick.id(form.getPlace(), "place"))));
    }

    /** Whether what is confidential of the person is shown; of somebody new everything is written. */
    public boolean isContent() {
        if (!isFresh() && person == null) {
            person = query.detail(getId());
        }
        return isFresh() || person.content();
    }

    /** Whether the names are shown: those of a juvenile are not, to everybody. */
    public boolean isNames() {
        return isContent() || person.ref().named();
    }

    public List<Choice> getRecognitions() {
        return Choice.of(Recognition.class, "recognition", texts);
    }

    public List<Choice> getAgeBands() {
        return Choice.of(AgeBand.class, "age-band", texts);
    }

    public List<Choice> getSafeties() {
        return Choice.of(ContactSafety.class, "contact-safety", texts);
    }

    public List<Choice> getWays() {
        return Choice.of(ReachBy.class, "reach-by", texts);
    }
}
