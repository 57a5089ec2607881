package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.personnel.query.MemberHit;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.platform.time.BusinessClock;

/** The answer of the search box: members by name or serial number, and the elements of that name. */
@Named("search")
@RequestScoped
public class SearchPage {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    @Inject
    private RosterQuery roster;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    private String text = "";
    private Organisation organisation;
    private List<MemberHit> members = List.of();
    private List<Element> elements = List.of();

    /** An element that was found, with its place in the department. */
    public record Element(long id, String name, String path) {}

    /** Reads what the address asks for. */
    public void open() {
        text = asked();
        organisation = organisations.asOf(clock.today());
        members = roster.search(text, MOST);
        elements = text.isEmpty() ? List.of() : elementsNamed(text.toLowerCase(Locale.ROOT));
    }

    /** What the address asks for, "" for nothing. */
    static String asked() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("q", "")
                .strip();
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    }

    public String getText() {
        return text;
    }

    public List<MemberHit> getMembers() {
        return members;
    }

    public List<Element> getElements() {
        return elements;
    }

    /** Whether there may be more members than shown. */
    public boolean isCut() {
        return members.size() == MOST;
    }

    public int getMost() {
        return MOST;
    }

    /** Where a member serves today: unit, site and watch. */
    public String place(MemberHit member) {
        return Stream.of(
                        organisation.elementName(member.elementId()),
                        organisation.elementName(member.workSiteId()),
                        organisation.watchName(member.watchId()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private List<Element> elementsNamed(String words) {
        return organisation.elements().stream()
                .filter(element -> element.name().toLowerCase(Locale.ROOT).contains(words)
                        || element.code().equalsIgnoreCase(words))
                .limit(10)
                .map(element -> new Element(
                        element.id(),
                        element.name(),
                        organisation.path(element.id()).stream()
                                .map(step -> step.name())
                                .collect(Collectors.joining(" › "))))
                .toList();
    }
}
