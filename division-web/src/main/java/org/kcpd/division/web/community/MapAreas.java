package org.kcpd.division.web.community;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.query.MapAreaRow;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.community.query.MapSetRow;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.personnel.AsOf;

/** The areas of the map on a day: drawn, as a list, and the files they came by. */
@Named
@ViewScoped
public class MapAreas implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MapQuery map;

    @Inject
    private BusinessClock clock;

    private MapKind kind;
    private AsOf asOf;
    private transient List<MapAreaRow> areas;
    private transient List<MapSetRow> sets;

    /** Reads the address. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        kind = Arrays.stream(MapKind.values())
                .filter(each -> each.name().equals(address.get("kind")))
                .findFirst()
                .orElse(MapKind.DIVISION);
        asOf = AsOf.of("map.xhtml", Map.of("kind", kind.name()), address.get(AsOf.PARAMETER), clock.today());
        areas = map.areas(kind, asOf.getDay());
        sets = map.sets(kind);
    }

    public MapKind[] getKinds() {
        return MapKind.values();
    }

    public MapKind getKind() {
        return kind;
    }

    public AsOf getAsOf() {
        return asOf;
    }

    public List<MapAreaRow> getAreas() {
        return areas;
    }

    public List<MapSetRow> getSets() {
        return sets;
    }
}
