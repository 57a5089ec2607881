package org.kcpd.division.web.community;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.NameKind;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.query.PersonDetail;

/** What is written about a person. Further names stand one per line, the family name before a comma. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Recognition known = Recognition.KNOWN;
    private String familyName = "";
    private String givenName = "";
    private String usedFamily = "";
    private String usedGiven = "";
    private String aliases = "";
    private LocalDate birthDate;
    private AgeBand ageBand;
    private String languages = "";
    private ContactSafety contactSafe = ContactSafety.UNASKED;
    private ReachBy reachBy = ReachBy.ANY;
    private String phone = "";
    private String email = "";
    private String contactNote = "";
    private String description = "";
    private String place = "";
    private boolean ownUnitOnly;

    public PersonForm() {}

    PersonForm(PersonDetail person) {
        known = person.known();
        for (NameText name : person.names()) {
            switch (name.kind()) {
                case LEGAL -> {
                    familyName = name.family();
                    givenName = name.given();
                }
                case USED -> {
                    usedFamily = name.family();
                    usedGiven = name.given();
                }
                case ALIAS -> aliases += (aliases.isEmpty() ? "" : "\n") + name.shown();
            }
        }
        birthDate = person.birthDate();
        ageBand = person.ageBand();
        languages = person.languages();
        contactSafe = person.contactSafe();
        reachBy = person.reachBy();
        phone = person.contact().phone();
        email = person.contact().email();
        contactNote = person.contact().note();
        description = person.description();
        place = person.place().map(SubjectPick::text).orElse("");
    }

    PersonFacts facts() {
        List<NameText> names = new ArrayList<>();
        add(names, NameKind.LEGAL, familyName, givenName);
        add(names, NameKind.USED, usedFamily, usedGiven);
        for (String line : (aliases == null ? "" : aliases).split("\\R")) {
            String[] parts = line.split(",", 2);
            add(names, NameKind.ALIAS, parts[0], parts.length > 1 ? parts[1] : "");
        }
        return new PersonFacts(
                known,
                names,
                Optional.ofNullable(birthDate),
                Optional.ofNullable(ageBand),
                languages,
                contactSafe,
                reachBy);
    }

    private static void add(List<NameText> names, NameKind kind, String family, String given) {
        if (family != null && !family.isBlank() || given != null && !given.isBlank()) {
            names.add(new NameText(kind, family, given));
        }
    }

    ContactDetails contact() {
        return new ContactDetails(phone, email, contactNote);
    }

    public Recognition getKnown() {
        return known;
    }

    public void setKnown(Recognition known) {
        this.known = known;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getUsedFamily() {
        return usedFamily;
    }

    public void setUsedFamily(String usedFamily) {
        this.usedFamily = usedFamily;
    }

    public String getUsedGiven() {
        return usedGiven;
    }

    public void setUsedGiven(String usedGiven) {
        this.usedGiven = usedGiven;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public AgeBand getAgeBand() {
        return ageBand;
    }

    public void setAgeBand(AgeBand ageBand) {
        this.ageBand = ageBand;
    }

    public String getLanguages() {
        return languages;
    }

    /** As written by hand: blanks and capitals do not matter. */
    public void setLanguages(String languages) {
        this.languages =
                languages == null ? "" : languages.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    public ContactSafety getContactSafe() {
        return contactSafe;
    }

    public void setContactSafe(ContactSafety contactSafe) {
        this.contactSafe = contactSafe;
    }

    public ReachBy getReachBy() {
        return reachBy;
    }

    public void setReachBy(ReachBy reachBy) {
        this.reachBy = reachBy;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getContactNote() {
        return contactNote;
    }

    public void setContactNote(String contactNote) {
        this.contactNote = contactNote;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public boolean isOwnUnitOnly() {
        return ownUnitOnly;
    }

    public void setOwnUnitOnly(boolean ownUnitOnly) {
        this.ownUnitOnly = ownUnitOnly;
    }
}
