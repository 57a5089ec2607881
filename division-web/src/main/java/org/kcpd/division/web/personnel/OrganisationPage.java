package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.ElementSpan;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.SectorInfo;
import org.kcpd.division.personnel.query.StrengthCell;
import org.kcpd.division.personnel.query.StrengthQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Messages;

/** The organisation on a day, one sort of its parts at a time, and which of them is being changed. */
@Named("organisation")
@ViewScoped
public class OrganisationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS =
            List.of("elements", "sectors", "watches", "positions", "titles", "strength");
    private static final List<String> MODES = List.of("open", "change", "close");

    @Inject
    private OrganisationQuery query;

    @Inject
    private StrengthQuery strength;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private String tab;
    private String mode;
    private long id;
    private long site;
    private AsOf asOf;
    private transient Organisation organisation;
    private transient List<StrengthCell> cells;

    /** Reads the address. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        tab = known(TABS, address.get("tab"), TABS.get(0));
        id = Address.id("Element");
        mode = known(MODES, address.get("do"), id == 0 ? "" : "change");
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("tab", tab);
        kept.put("id", id == 0 ? "" : String.valueOf(id));
        kept.put("site", address.getOrDefault("site", ""));
        asOf = AsOf.of("organisation.xhtml", kept, address.get(AsOf.PARAMETER), clock.today());
        site = OrganisationEdit.id(address.get("site"));
        if (site == 0 && tab.equals("strength")) {
            site = getOrganisation().sites().stream()
                    .findFirst()
                    .map(ElementInfo::id)
                    .orElse(0L);
        }
    }

    private static String known(List<String> all, String asked, String otherwise) {
        return asked != null && all.contains(asked) ? asked : otherwise;
    }

    /** The address of this page with a part opened in a mode. */
    public String at(long part, String how) {
        return "organisation.xhtml?tab=" + tab + (part == 0 ? "" : "&id=" + part) + "&do=" + how + asOf.getSuffix();
    }

    /** The versions of the element that is opened, newest first. */
    public List<ElementSpan> getHistory() {
        List<ElementSpan> history = new ArrayList<>(query.history(id));
        Collections.reverse(history);
        return history;
    }

    public ElementInfo getElement() {
        return getOrganisation().element(id).orElse(null);
    }

    /** All sectors of the day, site by site. */
    public List<SectorInfo> getSectors() {
        return getOrganisation().sites().stream()
                .flatMap(site -> getOrganisation().sectorsOf(site.id()).stream())
                .toList();
    }

    /** The fields of the strength board at the chosen work site. */
    public List<StrengthCell> getCells() {
        if (cells == null) {
            cells = strength.board(asOf.getDay()).ofSite(site);
        }
        return cells;
    }

    public long getSite() {
        return site;
    }

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = query.asOf(asOf.getDay());
        }
        return organisation;
    }

    public RosterChoices getChoices() {
        return new RosterChoices(
                getOrganisation(),
                texts,
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    public String getMode() {
        return mode;
    }

    public long getId() {
        return id;
    }

    public AsOf getAsOf() {
        return asOf;
    }
}
