package org.kcpd.division.web.personnel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.ElementKind;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Messages;

/** What can be chosen on the pages of the roster, as the organisation stands on the day the page looks at. */
public final class RosterChoices {

    /** Languages spoken in Kansas City that members are asked for; others are found by their ISO code in the address. */
    private static final List<String> LANGUAGES = List.of("ar", "ase", "es", "fr", "my", "so", "sw", "vi");

    private static final String STEP = "\u2003";

    private final Organisation organisation;
    private final Messages texts;
    private final Locale locale;

    public RosterChoices(Organisation organisation, Messages texts, Locale locale) {
        this.organisation = organisation;
        this.texts = texts;
        this.locale = locale;
    }

    /** Every element, indented below the one it belongs to. */
    public List<Choice> getElements() {
        return organisation.elements().stream()
                .map(e -> choice(e.id(), STEP.repeat(organisation.depth(e.id())) + e.name()))
                .toList();
    }

    public List<Choice> getSites() {
        return named(organisation.sites().stream());
    }

    public List<Choice> getPatrolDivisions() {
        return named(organisation.patrolDivisions().stream());
    }

    public List<Choice> getWatches() {
        return organisation.watches().stream()
                .map(w -> choice(w.id(), w.name()))
                .toList();
    }

    public List<Choice> getTitles() {
        return organisation.titles().stream()
                .map(t -> new Choice(t.name(), t.name()))
                .toList();
    }

    public List<Choice> getCredentials() {
        return organisation.credentialTypes().stream()
                .map(c -> new Choice(c.code(), c.code() + " · " + c.name()))
                .toList();
    }

    public List<Choice> getStatuses() {
        return Choice.of(DutyStatus.class, "duty.status", texts);
    }

    public List<Choice> getKinds() {
        return Choice.of(MemberKind.class, "member.kind", texts);
    }

    public List<Choice> getElementKinds() {
        return Choice.of(ElementKind.class, "element.kind", texts);
    }

    public List<Choice> getDisciplines() {
        return Choice.of(Discipline.class, "discipline", texts);
    }

    public List<Choice> getLanguages() {
        return LANGUAGES.stream().map(code -> new Choice(code, language(code))).toList();
    }

    /** The names of languages given as ISO codes with commas between them. */
    public String languages(String codes) {
        return String.join(
                ", ",
                Stream.of(codes.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .map(this::language)
                        .toList());
    }

    private String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    private static List<Choice> named(Stream<ElementInfo> elements) {
        return elements.map(e -> choice(e.id(), e.name())).toList();
    }

    private static Choice choice(long id, String label) {
        return new Choice(String.valueOf(id), label);
    }
}
