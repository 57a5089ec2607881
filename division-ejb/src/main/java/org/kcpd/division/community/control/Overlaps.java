package org.kcpd.division.community.control;

import java.util.ArrayList;
import java.util.List;
import org.kcpd.division.platform.Problem;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas that lie over each other: no reason to refuse a file, for a point has one answer all the same; but worth knowing. */
final class Overlaps {
    /** Borders drawn twice differ by some metres: less than this is no overlap but a line. */
    private static final double SMALLEST = 100;

    private static final double METRES_PER_DEGREE = 111_320;

    private Overlaps() {}

    /** One warning per pair, at the later feature: W-GEO-OVERLAP with both codes and the square metres. */
    static List<Problem> of(List<GeoFeature> features) {
        var index = new STRtree();
        var found = new ArrayList<Problem>();
        features.forEach(feature -> index.insert(feature.shape().getEnvelopeInternal(), feature));
        for (GeoFeature feature : features) {
            var prepared = PreparedGeometryFactory.prepare(feature.shape());
            for (Object near : index.query(feature.shape().getEnvelopeInternal())) {
                var other = (GeoFeature) near;
                if (other.number() < feature.number() && prepared.intersects(other.shape())) {
                    double metres = squareMetres(common(feature.shape(), other.shape()));
                    if (metres >= SMALLEST) {
                        found.add(Problem.of("W-GEO-OVERLAP", feature.code(), other.code(), Math.round(metres))
                                .at("geometry")
                                .on(feature.number()));
                    }
                }
            }
        }
        return found;
    }

    private static Geometry common(Geometry one, Geometry other) {
        try {
            return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
        } catch (TopologyException unclear) {
            return one.getFactory().createPolygon();
        }
    }

    /** On a map of a city the earth is flat. */
    static double squareMetres(Geometry shape) {
        if (shape.isEmpty()) {
            return 0;
        }
        double latitude = Math.toRadians(shape.getEnvelopeInternal().centre().getY());
        return shape.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(latitude);
    }
}
