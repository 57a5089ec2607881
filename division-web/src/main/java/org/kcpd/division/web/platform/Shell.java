package org.kcpd.division.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.boundary.AccessJournal;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.CallerContext;
import org.omnifaces.util.Beans;

/**
 * What stands around every page: who is signed in, where they may go. It hides what is not allowed and protects
 * nothing: the use cases refuse by themselves.
 */
@Named
@RequestScoped
public class Shell {

    @Inject
    private CallerContext callers;

    @Inject
    @ConfigProperty(name = "division.training", defaultValue = "false")
    private boolean training;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Look look;

    private Optional<Caller> caller = Optional.empty();
    private Map<String, Boolean> may = Map.of();
    private List<NavItem> items = List.of();

    @PostConstruct
    void readCaller() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null || faces.getExternalContext().getUserPrincipal() == null) {
            return;
        }
        try {
            Caller signedIn = callers.current();
            caller = Optional.of(signedIn);
            items = Arrays.stream(NavItem.values())
                    .filter(item -> item.isOpenTo(signedIn.rights()))
                    .toList();
            look.takeOnce();
            may = signedIn.rights().stream().collect(Collectors.toMap(Right::name, right -> true));
        } catch (NotPermitted separated) {
            caller = Optional.empty();
        }
    }

    /** Whether somebody is signed in and active. */
    public boolean isSignedIn() {
        return caller.isPresent();
    }

    public String getName() {
        return caller.map(Caller::displayName).orElse("");
    }

    public String getSerial() {
        return caller.map(Caller::serial).orElse("");
    }

    public long getMemberId() {
        return caller.map(Caller::memberId).orElse(0L);
    }

    /** Where the member serves today: unit and work site, once where they are the same. */
    public String getPlace() {
        return caller.filter(who -> who.holds(Right.ROSTER_READ))
                .map(who -> {
                    Organisation today = organisations.asOf(clock.today());
                    return Stream.of(today.elementName(who.elementId()), today.elementName(who.workSiteId()))
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .collect(Collectors.joining(" · "));
                })
                .orElse("");
    }

    /** The roles in force, for the page that explains them. */
    public List<String> getRoles() {
        return caller.map(Caller::roles).orElse(Set.of()).stream()
                .sorted()
                .map(Enum::name)
                .toList();
    }

    /** The rights of the member by name: {@code shell.may.ORDER_PREPARE}, empty where there is none. */
    public Map<String, Boolean> getMay() {
        return may;
    }

    /** Every page this member may open, for the help. */
    public List<NavItem> getItems() {
        return items;
    }

    /**
     * For pages that show a record and, without one, are the form of a new one: who lacks the right is told so before
     * filling it in, as {@link Doors} tells it of other pages. The use cases refuse by themselves.
     *
     * @throws NotPermitted when the member does not hold the right
     */
    public void require(String right) {
        if (!may.containsKey(right)) {
            String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
            Beans.getReference(AccessJournal.class).turnedAway(callers.current(), page);
            throw new NotPermitted(right);
        }
    }

    /** The navigation's groups with what this member may open. */
    public Map<NavItem.Group, List<NavItem>> getGroups() {
        return items.stream()
                .collect(Collectors.groupingBy(NavItem::getGroup, LinkedHashMap::new, Collectors.toList()));
    }

    /** The bottom bar of a phone: what this member does most. */
    public List<NavItem> getHandy() {
        return items.stream().filter(NavItem::isHandy).limit(5).toList();
    }

    /** {@code page} for the item whose page this is, {@code false} for the others: what aria-current says. */
    public String current(NavItem item) {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return item.leadsTo(view) ? "page" : "false";
    }

    /** Whether this is training data: then every page says so. */
    public boolean isTraining() {
        return training;
    }

    /** The first letters of the name: the little round picture in the top bar. */
    public String getInitials() {
        return Arrays.stream(getName().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
