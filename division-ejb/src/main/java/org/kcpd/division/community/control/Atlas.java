package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.query.AreaRef;
import org.kcpd.division.community.query.AreasAt;
import org.kcpd.division.personnel.query.SqlText;

/**
 * The map of any day, in memory. Which sets hold on a day the database is asked each time, in one small statement; the areas
 * of a set never change and are read once.
 */
@ApplicationScoped
public class Atlas {
    /** Sets of some years and kinds; the one read longest ago goes. */
    private static final int MOST_SHEETS = 32;

    private final Map<Long, MapSheet> sheets = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected Atlas() {}

    /** Outside the container. */
    public Atlas(EntityManager em) {
        this.em = em;
    }

    /** In what a point lies on a day. */
    public AreasAt at(double latitude, double longitude, LocalDate day) {
        var sets = setsOn(day);
        return new AreasAt(
                in(sets, MapKind.DIVISION, latitude, longitude),
                in(sets, MapKind.SECTOR, latitude, longitude),
                in(sets, MapKind.BEAT, latitude, longitude),
                in(sets, MapKind.NEIGHBOURHOOD, latitude, longitude));
    }

    private Optional<AreaRef> in(Map<MapKind, Long> sets, MapKind kind, double latitude, double longitude) {
        return Optional.ofNullable(sets.get(kind))
                .flatMap(set -> sheet(set, kind).at(latitude, longitude));
    }

    /** The areas of a kind that hold on a day, by code. */
    public List<? extends Drawing.Drawn> areas(MapKind kind, LocalDate day) {
        return Optional.ofNullable(setsOn(day).get(kind))
                .map(set -> sheet(set, kind).areas())
                .orElse(List.of());
    }

    /** The set of each kind that holds on a day. */
    Map<MapKind, Long> setsOn(LocalDate day) {
        var sets = new EnumMap<MapKind, Long>(MapKind.class);
        new SqlText()
                .add(
                        "SELECT s.kind, s.id FROM map_set s WHERE s.live_marker = 1 AND s.from_date <= ?"
                                + " AND (s.to_date IS NULL OR s.to_date > ?)",
                        day,
                        day)
                .rows(em)
                .forEach(row -> sets.put(MapKind.valueOf(row.text(0)), row.number(1)));
        return sets;
    }

    MapSheet sheet(long set, MapKind kind) {
        var known = sheets.get(set);
        if (known != null) {
            return known;
        }
        var read = new MapSheet(areas(set, kind));
        if (sheets.size() >= MOST_SHEETS) {
            sheets.clear();
        }
        sheets.put(set, read);
        return read;
    }

    private List<MapSheet.Area> areas(long set, MapKind kind) {
        return new SqlText()
                .add(
                        "SELECT a.id, a.code, a.name, a.parent, a.shape FROM map_area a WHERE a.set_id = ? ORDER BY a.code",
                        set)
                .rows(em)
                .map(row ->
                        MapSheet.area(new AreaRef(row.number(0), kind, row.text(1), row.text(2), row.text(3)), (byte[])
                                row.columns()[4]))
                .toList();
    }
}
