package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kcpd.division.personnel.Position;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;

/**
 * Who commands a work site on a day: whoever holds the position COMMANDER in that very element there, an acting one
 * before the regular one.
 */
@ApplicationScoped
public class Commanders {

    /** The work site of a member on a day: an overlay in force before the primary assignment. */
    private static final String SERVES =
            "(select s.work_site_id from assignment s where s.member_id = ? and s.live_marker = 1 and s.from_date <= ?"
                    + " and (s.to_date is null or s.to_date > ?) order by s.primary_line limit 1)";

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
        commanding(new SqlText().add("0"), new SqlText().numbers(siteIds), on)
                .forEach(row -> found.merge(row.number(0), List.of(row.number(1)), Commanders::joined));
        return found;
    }

    /** Of the site where a member serves, and of the site they want, first the one who counts. */
    public record Sides(List<Long> losing, List<Long> gaining) {}

    /** Both sides of a wish on the day; one statement. */
    public Sides sides(long memberId, long wantedSite, LocalDate on) {
        var sides = new Sides(new ArrayList<>(), new ArrayList<>());
        var serves = new SqlText().add(SERVES, memberId, on, on);
        var sites = new SqlText().add("(?, ", wantedSite).add(serves).add(")");
        commanding(serves, sites, on).forEach(row -> {
            if (row.number(0) == row.number(2)) {
                sides.losing().add(row.number(1));
            }
            if (row.number(0) == wantedSite) {
                sides.gaining().add(row.number(1));
            }
        });
        return sides;
    }

    private List<SqlRow> commanding(SqlText thirdColumn, SqlText sites, LocalDate on) {
        return new SqlText()
                .add("select a.work_site_id, a.member_id, ")
                .add(thirdColumn)
                .add(
                        " from assignment a join position_code c on c.id = a.position_id"
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
                .add(sites)
                .add(" order by a.primary_line, a.from_date desc, a.id")
                .rows(em)
                .toList();
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
