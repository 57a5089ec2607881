package org.kcpd.division.web.community;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kcpd.division.community.OrganisationFacts;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.query.OrganisationDetail;

/** What is written about an organisation. Other names stand one per line. */
public class OrganisationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String aliases = "";
    private OrganisationType type;
    private String place = "";
    private String phone = "";
    private String email = "";
    private String languages = "";
    private String neighbourhood = "";
    private LocalDate closedOn;
    private boolean ownUnitOnly;

    public OrganisationForm() {}

    OrganisationForm(OrganisationDetail organisation) {
        OrganisationFacts facts = organisation.facts();
        name = facts.name();
        aliases = String.join("\n", facts.aliases());
        type = facts.type();
        place = organisation.place().map(SubjectPick::text).orElse("");
        phone = facts.phone();
        email = facts.email();
        languages = facts.languages();
        neighbourhood = facts.neighbourhood();
        closedOn = facts.closedOn().orElse(null);
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                name,
                aliases == null ? List.of() : List.of(aliases.split("\\R")),
                type,
                SubjectPick.id(place, "place"),
                phone,
                email,
                languages == null ? "" : languages.toLowerCase(Locale.ROOT).replaceAll("\\s", ""),
                neighbourhood,
                Optional.ofNullable(closedOn));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public OrganisationType getType() {
        return type;
    }

    public void setType(OrganisationType type) {
        this.type = type;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
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

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getNeighbourhood() {
        return neighbourhood;
    }

    public void setNeighbourhood(String neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    public boolean isOwnUnitOnly() {
        return ownUnitOnly;
    }

    public void setOwnUnitOnly(boolean ownUnitOnly) {
        this.ownUnitOnly = ownUnitOnly;
    }
}
