package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kcpd.division.community.GeoPoint;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.PointKind;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * An address file: new addresses are added, points that came by a file are brought up to date. A point that somebody typed or
 * picked on the map stays as it is, and nothing is ever taken away.
 */
@ApplicationScoped
public class AddressLoading {
    /** The addresses of a county, in portions. */
    static final CsvLimits LIMITS = new CsvLimits(20_000_000, 100_000, 500);

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected AddressLoading() {}

    /** Outside the container. */
    public AddressLoading(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** An address that is recorded. */
    private record Kept(long id, BigDecimal latitude, BigDecimal longitude, String pointKind) {}

    /** What is to be done. */
    private record Plan(FileReport report, List<PlaceFacts> added, Map<Long, GeoPoint> moved) {}

    /** What the file would change. @throws Refused a file that cannot be trusted as a whole */
    public FileReport check(byte[] content) {
        return plan(content, "").report();
    }

    /** @param lock behind the statement that reads what is recorded: nothing, or FOR UPDATE */
    private Plan plan(byte[] content, String lock) {
        var table = CsvTable.read(new ByteArrayInputStream(content), LIMITS);
        var problems = new ArrayList<>(table.problems());
        var read = AddressRow.reader(table);
        var wanted = new LinkedHashMap<String, PlaceFacts>();
        var lines = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var address = read.apply(row);
            problems.addAll(address.problems());
            address.facts().ifPresent(facts -> {
                var first = lines.putIfAbsent(facts.key(), address.line());
                if (first == null) {
                    wanted.put(facts.key(), facts);
                } else {
                    problems.add(Problem.of("W-ADDRESS-TWICE", facts.street(), first)
                            .at("street")
                            .on(address.line()));
                }
            });
        }
        return plan(table, problems, lines, wanted, kept(wanted.keySet(), lock));
    }

    private Plan plan(
            CsvTable table,
            List<Problem> problems,
            Map<String, Integer> lines,
            Map<String, PlaceFacts> wanted,
            Map<String, Kept> kept) {
        var added = new ArrayList<PlaceFacts>();
        var moved = new LinkedHashMap<Long, GeoPoint>();
        wanted.forEach((key, facts) -> {
            var before = kept.get(key);
            if (before == null) {
                added.add(facts);
            } else if (facts.point().isPresent() && !same(before, facts.point().get())) {
                if (before.latitude() == null || before.pointKind().equals(PointKind.FILE.name())) {
                    moved.put(before.id(), facts.point().get());
                } else {
                    problems.add(Problem.of("W-POINT-KEPT", facts.street())
                            .at("latitude")
                            .on(lines.get(key)));
                }
            }
        });
        problems.sort(Comparator.comparing(Problem::row));
        int refused = (int) problems.stream()
                .filter(problem -> !problem.warning())
                .map(Problem::row)
                .distinct()
                .count();
        return new Plan(
                new FileReport(
                        false,
                        table.rows().size() + table.problems().size(),
                        added.size(),
                        moved.size(),
                        wanted.size() - added.size() - moved.size(),
                        0,
                        refused,
                        problems,
                        0,
                        ""),
                added,
                moved);
    }

    private static boolean same(Kept kept, GeoPoint point) {
        return kept.latitude() != null
                && kept.latitude().compareTo(point.latitude()) == 0
                && kept.longitude().compareTo(point.longitude()) == 0;
    }

    private Map<String, Kept> kept(Collection<String> keys, String lock) {
        var kept = new HashMap<String, Kept>();
        portions(List.copyOf(keys)).forEach(portion -> new SqlText()
                .add("SELECT p.address_key, p.id, p.latitude, p.longitude, p.point_kind FROM place p"
                        + " WHERE p.merged_into IS NULL AND p.restricted_to IS NULL AND p.sealed_at IS NULL"
                        + " AND p.address_key IN ")
                .list(portion)
                .add(" ORDER BY p.id" + lock)
                .rows(em)
                .forEach(row -> kept.putIfAbsent(
                        row.text(0),
                        new Kept(
                                row.number(1),
                                (BigDecimal) row.columns()[2],
                                (BigDecimal) row.columns()[3],
                                row.text(4)))));
        return kept;
    }

    /**
     * Imports the file, all or nothing. One file at a time; and the places it may move are locked before their points are
     * looked at, so a point somebody types meanwhile is either seen here or meets the newer version.
     *
     * @throws Refused E-ADDRESSES-REFUSED when a line is refused, E-PLAN-CHANGED when addresses have changed since the dry run
     */
    public FileReport load(byte[] content, FileReport seen) {
        new SqlText().add("SELECT id FROM address_gate FOR UPDATE").rows(em).forEach(row -> {});
        var plan = plan(content, " FOR UPDATE");
        if (plan.report().refused() > 0) {
            throw Refused.of("E-ADDRESSES-REFUSED").args(plan.report().refused());
        }
        if (!plan.report().sameNumbers(seen)) {
            throw Refused.of("E-PLAN-CHANGED");
        }
        portions(plan.added()).forEach(this::insert);
        plan.moved().forEach((id, point) -> new SqlText()
                .add(
                        "UPDATE place SET latitude = ?, longitude = ?, point_kind = ?, version = version + 1 WHERE id = ?",
                        point.latitude(),
                        point.longitude(),
                        point.kind().name(),
                        id)
                .execute(em));
        return plan.report();
    }

    private void insert(List<PlaceFacts> portion) {
        var sql = new SqlText()
                .add("INSERT INTO place (name, street, unit_no, city, state_code, postal_code, address_key, latitude,"
                        + " longitude, point_kind, created_by, created_at, version) VALUES ");
        var separator = "";
        for (PlaceFacts facts : portion) {
            sql.add(
                    separator + "(NULLIF(?, ''), ?, NULLIF(?, ''), ?, ?, NULLIF(?, ''), ?, ?, ?, ?, ?, ?, 1)",
                    facts.name(),
                    facts.street(),
                    facts.unit(),
                    facts.city(),
                    facts.state(),
                    facts.postalCode(),
                    facts.key(),
                    facts.point().map(GeoPoint::latitude).orElse(null),
                    facts.point().map(GeoPoint::longitude).orElse(null),
                    facts.point().map(point -> point.kind().name()).orElse(null),
                    duty.by(),
                    StoredTime.of(duty.now()));
            separator = ", ";
        }
        sql.execute(em);
    }

    private static <T> Stream<List<T>> portions(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .map(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
}
