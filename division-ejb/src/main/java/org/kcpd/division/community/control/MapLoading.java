package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kcpd.division.community.MapArea;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.MapSet;
import org.kcpd.division.community.query.FileReport;
import org.kcpd.division.community.query.MapTerms;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.locationtech.jts.io.WKBWriter;

/** A map file: what it would change, and changing it, all or nothing. */
@ApplicationScoped
public class MapLoading {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OnDuty duty;

    protected MapLoading() {}

    /** Outside the container. */
    public MapLoading(EntityManager em, OnDuty duty) {
        this.em = em;
        this.duty = duty;
    }

    /** One area as it is kept. */
    private record Kept(String name, String parent, byte[] shape) {}

    /** What the file would change. @throws Refused a file that cannot be trusted as a whole, E-DATE */
    public FileReport check(byte[] content, MapTerms terms) {
        return report(GeoJsonFile.read(content, terms), terms);
    }

    private FileReport report(GeoJsonFile file, MapTerms terms) {
        if (terms.from().isBefore(FIRST) || terms.from().isAfter(LAST)) {
            throw Refused.of("E-DATE").field("from");
        }
        var problems = new ArrayList<>(file.problems());
        problems.addAll(Overlaps.of(file.features()));
        problems.addAll(strangers(file.features(), terms));
        problems.sort(Comparator.comparing(Problem::row));
        var kept = kept(terms);
        int added = 0;
        int changed = 0;
        for (GeoFeature feature : file.features()) {
            var before = kept.remove(feature.code());
            if (before == null) {
                added++;
            } else if (!same(before, feature)) {
                changed++;
            }
        }
        return new FileReport(
                false,
                file.rows(),
                added,
                changed,
                file.features().size() - added - changed,
                kept.size(),
                file.refused(),
                problems,
                0,
                terms.toJson());
    }

    /** Areas of which something else of the product is not known: warned of, because it may come later. */
    private List<Problem> strangers(List<GeoFeature> features, MapTerms terms) {
        var warnings = new ArrayList<Problem>();
        if (terms.kind() == MapKind.DIVISION) {
            var elements = texts(new SqlText().add("SELECT code FROM element WHERE patrol_division = 1"));
            features.stream()
                    .filter(feature -> !elements.contains(feature.code()))
                    .forEach(feature -> warnings.add(Problem.of("W-GEO-ELEMENT", feature.code())
                            .at("code")
                            .on(feature.number())));
        } else {
            var codes = texts(new SqlText()
                    .add(
                            "SELECT a.code FROM map_area a JOIN map_set s ON s.id = a.set_id WHERE s.live_marker = 1"
                                    + " AND s.kind <> ? AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)",
                            terms.kind().name(),
                            terms.from(),
                            terms.from()));
            features.stream()
                    .filter(feature -> !feature.parent().isEmpty() && !codes.contains(feature.parent()))
                    .forEach(feature -> warnings.add(Problem.of("W-GEO-PARENT", feature.parent())
                            .at("parent")
                            .on(feature.number())));
        }
        return warnings;
    }

    private Set<String> texts(SqlText sql) {
        return sql.rows(em).map(row -> row.text(0)).collect(Collectors.toSet());
    }

    /** The areas that hold on the file's first day, by code. */
    private Map<String, Kept> kept(MapTerms terms) {
        var kept = new HashMap<String, Kept>();
        new SqlText()
                .add(
                        "SELECT a.code, a.name, a.parent, a.shape FROM map_area a JOIN map_set s ON s.id = a.set_id"
                                + " WHERE s.live_marker = 1 AND s.kind = ? AND s.from_date <= ?"
                                + " AND (s.to_date IS NULL OR s.to_date > ?)",
                        terms.kind().name(),
                        terms.from(),
                        terms.from())
                .rows(em)
                .forEach(row -> kept.put(row.text(0), new Kept(row.text(1), row.text(2), (byte[]) row.columns()[3])));
        return kept;
    }

    private static boolean same(Kept kept, GeoFeature feature) {
        return kept.name().equals(feature.name())
                && kept.parent().equals(feature.parent())
                && Arrays.equals(kept.shape(), binary(feature));
    }

    private static byte[] binary(GeoFeature feature) {
        return new WKBWriter().write(feature.shape());
    }

    /**
     * Imports the file, all or nothing. Answers the set's id, 0 where nothing was left to change.
     *
     * @param seen the report of the dry run
     * @throws Refused E-MAP-REFUSED when a feature is refused, E-PLAN-CHANGED when the map has changed since the dry run
     */
    public long load(byte[] content, MapTerms terms, String fileName, FileReport seen) {
        var sets = lockedSets(terms.kind());
        var file = GeoJsonFile.read(content, terms);
        var found = report(file, terms);
        if (found.refused() > 0) {
            throw Refused.of("E-MAP-REFUSED").args(found.refused());
        }
        if (!found.sameNumbers(seen)) {
            throw Refused.of("E-PLAN-CHANGED");
        }
        if (!found.applicable()) {
            return 0;
        }
        var next = sets.stream()
                .map(MapSet::from)
                .filter(day -> day.isAfter(terms.from()))
                .min(Comparator.naturalOrder());
        sets.stream().filter(set -> set.holdsOn(terms.from())).forEach(set -> {
            if (set.from().equals(terms.from())) {
                set.supersede(duty.now());
            } else {
                set.endOn(terms.from());
            }
        });
        em.flush();
        var set = new MapSet(
                terms.kind(), terms.from(), next, fileName, digest(content), file.rows(), duty.by(), duty.now());
        em.persist(set);
        em.flush();
        keep(set.id(), file.features());
        duty.about("MapSet", set.id());
        return set.id();
    }

    private void keep(long set, List<GeoFeature> features) {
        for (GeoFeature feature : features) {
            em.persist(new MapArea(set, feature.code(), feature.name(), feature.parent(), binary(feature)));
        }
    }

    /** All that hold or will, one order for everybody who imports. */
    private List<MapSet> lockedSets(MapKind kind) {
        new SqlText()
                .add("SELECT id FROM map_set WHERE kind = ? ORDER BY id FOR UPDATE", kind.name())
                .rows(em)
                .forEach(row -> {});
        return em.createQuery(
                        "SELECT s FROM MapSet s WHERE s.kind = :kind AND s.supersededAt IS NULL ORDER BY s.id",
                        MapSet.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
