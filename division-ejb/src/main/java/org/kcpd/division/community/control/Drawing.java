package org.kcpd.division.community.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kcpd.division.community.query.AreaRef;
import org.kcpd.division.community.query.MapAreaRow;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Areas drawn for a screen: their corners to about ten metres, as GeoJSON. What lies where is asked of the real shapes. */
public final class Drawing {
    private static final double TOLERANCE = 0.0001;
    private static final int DECIMALS = 5;
    private static final double SQUARE_KILOMETRE = 1_000_000;

    private Drawing() {}

    /** An area of the atlas, for those who may not look at shapes. */
    public interface Drawn {
        AreaRef ref();

        Geometry shape();
    }

    public static MapAreaRow row(Drawn area) {
        double kilometres = Overlaps.squareMetres(area.shape()) / SQUARE_KILOMETRE;
        return new MapAreaRow(area.ref(), Math.round(kilometres * 10) / 10.0);
    }

    public static String geoJson(List<? extends Drawn> areas) {
        var features = Json.createArrayBuilder();
        for (Drawn area : areas) {
            features.add(Json.createObjectBuilder()
                    .add("type", "Feature")
                    .add(
                            "properties",
                            Json.createObjectBuilder()
                                    .add("code", area.ref().code())
                                    .add("name", area.ref().name()))
                    .add(
                            "geometry",
                            Json.createObjectBuilder()
                                    .add("type", "MultiPolygon")
                                    .add("coordinates", polygons(area.shape()))));
        }
        return Json.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build()
                .toString();
    }

    private static JsonArrayBuilder polygons(Geometry shape) {
        var simple = TopologyPreservingSimplifier.simplify(shape, TOLERANCE);
        var polygons = Json.createArrayBuilder();
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            var polygon = (Polygon) simple.getGeometryN(i);
            var rings = Json.createArrayBuilder().add(ring(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(ring(polygon.getInteriorRingN(hole)));
            }
            polygons.add(rings);
        }
        return polygons;
    }

    private static JsonArrayBuilder ring(LineString line) {
        var ring = Json.createArrayBuilder();
        for (Coordinate corner : line.getCoordinates()) {
            ring.add(Json.createArrayBuilder().add(rounded(corner.getX())).add(rounded(corner.getY())));
        }
        return ring;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
