package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kcpd.division.personnel.Position;
import org.kcpd.division.personnel.query.SqlText;

/**
 * Who commands a work site on a day: whoever holds the position COMMANDER in that very element there, an acting one
 * before the regular one.
 */
@ApplicationScoped
public class Commanders {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected Commanders() {}

    /** Outside the container. */
    public Commanders(EntityManager em) {
        this.em = em;
    }

    /** By site, first the one who counts; a site without a commander is missing. One statement. */
    public Map<Long, List<Long>> of(Collection<Long> siteIds, LocalDate on) {
        var found = new LinkedHashMap<Long, List<Long>>();
        new SqlText()
                .add(
                        "select a.work_site_id, a.member_id from assignment a join position_code c on c.id = a.position_id"
                                + " and c.code = ? where a.live_marker = 1 and a.element_id = a.work_site_id"
                                + " and a.from_date <= ? and (a.to_date is null or a.to_date > ?)",
                        Position.COMMANDER,
                        on,
                        on)
                .add(
                        " and (a.primary_line = 0 or not exists (select 1 from assignment v"
                                + " where v.member_id = a.member_id and v.primary_line = 0 and v.live_marker = 1"
                                + " and v.from_date <= ? and v.to_date > ?)) and a.work_site_id in ",
                        on,
                        on)
                .numbers(siteIds)
                .add(" order by a.primary_line, a.from_date desc, a.id")
                .rows(em)
                .forEach(row -> found.merge(row.number(0), List.of(row.number(1)), Commanders::joined));
        return found;
    }

    /** The one who counts. */
    public Optional<Long> of(long siteId, LocalDate on) {
        return all(siteId, on).stream().findFirst();
    }

    /** Everybody who may act as its commander. */
    public List<Long> all(long siteId, LocalDate on) {
        return of(List.of(siteId), on).getOrDefault(siteId, List.of());
    }

    private static List<Long> joined(List<Long> first, List<Long> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
