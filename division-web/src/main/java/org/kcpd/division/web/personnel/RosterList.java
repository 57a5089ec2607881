package org.kcpd.division.web.personnel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.SerialNo;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.RosterFilter;
import org.kcpd.division.personnel.query.RosterQuery;
import org.kcpd.division.personnel.query.RosterRow;
import org.kcpd.division.personnel.query.RosterSort;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Column;
import org.kcpd.division.web.platform.ListView;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Notices;

/** The roster of a day: who is where, filtered, ordered, exported, and the members with whom an order is started. */
@Named("roster")
@ViewScoped
public class RosterList extends ListView<RosterRow, RosterFilter, RosterSort> {

    private static final long serialVersionUID = 1L;
    private static final String SELECTION = "sel";

    @Inject
    private RosterQuery query;

    @Inject
    private OrganisationQuery organisations;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages texts;

    @Inject
    private Notices notices;

    private transient Organisation organisation;
    private transient AsOf asOf;

    @Override
    protected List<String> filterNames() {
        return List.of("q", "site", "element", "watch", "title", "credential", "status", "language", AsOf.PARAMETER);
    }

    @Override
    protected RosterFilter filter() {
        return new RosterFilter(
                text("q").orElse(""),
                number("site").orElse(0L),
                number("element").orElse(0L),
                number("watch").orElse(0L),
                text("title").orElse(""),
                text("credential").orElse(""),
                choice("status", DutyStatus.class),
                text("language").orElse(""));
    }

    @Override
    protected RosterSort defaultSort() {
        return RosterSort.NAME;
    }

    @Override
    protected Slice<RosterRow> load(TableQuery<RosterFilter, RosterSort> asked) {
        return query.list(getAsOf().getDay(), asked);
    }

    @Override
    protected List<Column<RosterRow>> columns() {
        return RosterColumns.of(getOrganisation(), texts);
    }

    /** Goes to a new order with the members whose boxes are ticked. */
    public void startOrder() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] ticked =
                faces.getExternalContext().getRequestParameterValuesMap().get(SELECTION);
        if (ticked == null || ticked.length == 0) {
            notices.problem(Problem.of("E-NOBODY"));
            return;
        }
        try {
            faces.getExternalContext().redirect("order.xhtml?new=1&members=" + serials(ticked));
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }

    private static String serials(String[] ticked) {
        return Stream.of(ticked).filter(SerialNo::wellFormed).collect(Collectors.joining(","));
    }

    public AsOf getAsOf() {
        if (asOf == null) {
            Map<String, String> others = new LinkedHashMap<>(getParams());
            others.put("sort", getSortKey());
            others.put("desc", isDescending() ? "1" : "");
            asOf = AsOf.of("roster.xhtml", others, text(AsOf.PARAMETER).orElse(""), clock.today());
        }
        return asOf;
    }

    /** The names for the ids of the rows. */
    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.asOf(getAsOf().getDay());
        }
        return organisation;
    }

    public RosterChoices getChoices() {
        return new RosterChoices(
                getOrganisation(),
                texts,
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
