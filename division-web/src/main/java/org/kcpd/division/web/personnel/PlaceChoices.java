package org.kcpd.division.web.personnel;

import java.io.Serializable;
import java.util.List;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Messages;

/** What can be chosen in a form that says where members shall go: what exists on one day. */
public class PlaceChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Choice> sites;
    private final List<Choice> elements;
    private final List<Choice> watches;
    private final List<Choice> sectors;
    private final List<Choice> positions;
    private final List<Choice> titles;
    private final List<Choice> types;

    PlaceChoices(Organisation organisation, Messages texts) {
        sites = organisation.sites().stream()
                .map(site -> new Choice(site.id(), site.name()))
                .toList();
        elements = organisation.elements().stream()
                .map(element ->
                        new Choice(element.id(), "\u2003".repeat(organisation.depth(element.id())) + element.name()))
                .toList();
        watches = organisation.watches().stream()
                .map(watch -> new Choice(watch.id(), watch.name()))
                .toList();
        sectors = organisation.sites().stream()
                .flatMap(site -> organisation.sectorsOf(site.id()).stream()
                        .map(sector -> new Choice(sector.id(), site.name() + " · " + sector.code())))
                .toList();
        positions = organisation.positions().stream()
                .map(position -> new Choice(position.id(), position.name()))
                .toList();
        titles = organisation.titles().stream()
                .map(title -> new Choice(title.name(), title.name()))
                .toList();
        types = Choice.of(AssignmentType.class, "orders.type", texts);
    }

    /** How a value is called; "" for one that cannot be chosen. */
    static String label(List<Choice> choices, Object value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.label().strip())
                .findFirst()
                .orElse("");
    }

    public List<Choice> getSites() {
        return sites;
    }

    /** The tree, children indented. */
    public List<Choice> getElements() {
        return elements;
    }

    public List<Choice> getWatches() {
        return watches;
    }

    /** Sectors of every site, named with it. */
    public List<Choice> getSectors() {
        return sectors;
    }

    public List<Choice> getPositions() {
        return positions;
    }

    public List<Choice> getTitles() {
        return titles;
    }

    public List<Choice> getTypes() {
        return types;
    }
}
