package org.kcpd.division.web.personnel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.personnel.query.StrengthBoard;
import org.kcpd.division.personnel.query.StrengthCell;
import org.kcpd.division.personnel.query.StrengthQuery;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Messages;

/** The strength board of a day, and the members of the one field that is opened. */
@Named("strength")
@RequestScoped
public class StrengthPage {

    private static final int MOST_CARDS = 200;

    @Inject
    private StrengthQuery strength;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private RosterQuery roster;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    private AsOf asOf;
    private boolean others;
    private Organisation organisation;
    private BoardView board;
    private StrengthCell opened;
    private List<RosterRow> members = List.of();

    /** Reads the address: the day, which elements, which field is opened. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        others = "others".equals(address.get("show"));
        Map<String, String> kept = new LinkedHashMap<>();
        List.of("site", "element", "watch").forEach(name -> kept.put(name, address.getOrDefault(name, "")));
        kept.put("show", others ? "others" : "");
        asOf = AsOf.of("strength.xhtml", kept, address.get(AsOf.PARAMETER), clock.today());
        LocalDate day = asOf.getDay();
        organisation = organisations.asOf(day);
        StrengthBoard counted = strength.board(day);
        board = BoardView.of(counted, organisation, others, texts.get("strength.own"));
        long site = id(kept.get("site"));
        if (site != 0) {
            opened = counted.cell(site, id(kept.get("element")), id(kept.get("watch")))
                    .orElse(null);
            members = opened == null ? List.of() : members(opened, day);
        }
    }

    /** Who serves in a field on the day; the roster's filter takes what hangs below an element too, a field does not. */
    private List<RosterRow> members(StrengthCell cell, LocalDate day) {
        RosterFilter filter = RosterFilter.of(cell.workSiteId(), cell.elementId(), cell.watchId());
        Slice<RosterRow> found = roster.list(day, new TableQuery<>(filter, RosterSort.TITLE, false, 0, MOST_CARDS));
        return found.rows().stream()
                .filter(row -> row.elementId() == cell.elementId())
                .toList();
    }

    private static long id(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** What colour and words say of a field: {@code bad} under minimum, {@code warn} vacant, {@code info} over, {@code ok}. */
    public String tone(StrengthCell cell) {
        if (cell.belowMinimum()) {
            return "bad";
        }
        if (cell.vacancies() > 0) {
            return "warn";
        }
        return cell.aboveAuthorised() ? "info" : cell.authorised() == 0 ? "idle" : "ok";
    }

    /** The same in words. */
    public String said(StrengthCell cell) {
        return switch (tone(cell)) {
            case "bad" -> texts.of("strength.under", cell.minimum() - cell.present());
            case "warn" -> texts.of("strength.vacant", cell.vacancies());
            case "info" -> texts.of("strength.over", cell.assigned() - cell.authorised());
            case "idle" -> texts.get("strength.no-figure");
            default -> texts.get("strength.full");
        };
    }

    /** Where the members of the opened field can be moved by their card: the other work sites. */
    public List<ElementInfo> getTargets() {
        return organisation.patrolDivisions().stream()
                .filter(site -> site.id() != opened.workSiteId())
                .toList();
    }

    /** The element a member of the opened field belongs to at another site: patrol moves to that site's own patrol. */
    public long targetElement(long siteId) {
        return opened.elementId() == opened.workSiteId() ? siteId : opened.elementId();
    }

    public Optional<StrengthCell> getOpened() {
        return Optional.ofNullable(opened);
    }

    public List<RosterRow> getMembers() {
        return members;
    }

    public AsOf getAsOf() {
        return asOf;
    }

    public boolean isOthers() {
        return others;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public BoardView getBoard() {
        return board;
    }
}
