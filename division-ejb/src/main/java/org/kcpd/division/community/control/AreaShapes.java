package org.kcpd.division.community.control;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kcpd.division.platform.Problem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The shape of one feature: a polygon or several, each with its holes. Refused: {@code E-GEO-TYPE} another sort of geometry,
 * {@code E-GEO-POINT} a coordinate that is none, {@code E-GEO-RING} a ring that is too short, {@code E-GEO-OPEN} one that is
 * not closed, {@code E-GEO-CROSSING} lines that cross (a mere knot is untied: {@code W-GEO-MENDED}), {@code E-GEO-HOLE} a hole that is none, {@code E-GEO-NESTED} polygons
 * in polygons, {@code E-GEO-SIZE} more corners than a city has.
 */
final class AreaShapes {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int SHORTEST_RING = 4;
    private static final int MOST_CORNERS = 100_000;
    /** By what part of its area a shape may change when it is untied. */
    private static final double LARGEST_KNOT = 0.001;

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    private final int number;
    private final Consumer<Problem> problems;
    private int corners;

    /** A feature that cannot be used, already said. */
    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    AreaShapes(int number, Consumer<Problem> problems) {
        this.number = number;
        this.problems = problems;
    }

    /** The shape; empty when it was refused. */
    Optional<Geometry> read(JsonValue value) {
        try {
            var shape = shape(value);
            var wrong = new IsValidOp(shape).getValidationError();
            return Optional.of(wrong == null ? shape : mended(shape, wrong));
        } catch (Unusable said) {
            return Optional.empty();
        }
    }

    /**
     * Lines that cross in a knot of no size, as borders drawn by hand do, are untied and warned of; what encloses another area
     * afterwards is refused.
     */
    private Geometry mended(Geometry shape, TopologyValidationError wrong) {
        var code = codeOf(wrong);
        var place = written(wrong.getCoordinate());
        if (!code.equals("E-GEO-CROSSING")) {
            throw refuse(code, place);
        }
        var untied = GeometryFixer.fix(shape);
        if (!(untied instanceof Polygonal)
                || untied.isEmpty()
                || Math.abs(untied.getArea() - shape.getArea()) > LARGEST_KNOT * shape.getArea()) {
            throw refuse(code, place);
        }
        problems.accept(Problem.of("W-GEO-MENDED", place).at("geometry").on(number));
        return untied;
    }

    private Geometry shape(JsonValue value) {
        if (!(value instanceof JsonObject geometry)
                || !(geometry.get("type") instanceof JsonString type)
                || !(geometry.get("coordinates") instanceof JsonArray coordinates)) {
            throw refuse("E-GEO-TYPE", "");
        }
        return switch (type.getString()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(array(part))));
                if (parts.isEmpty()) {
                    throw refuse("E-GEO-RING", "");
                }
                yield GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw refuse("E-GEO-TYPE", type.getString());
        };
    }

    private Polygon polygon(JsonArray rings) {
        if (rings.isEmpty()) {
            throw refuse("E-GEO-RING", "");
        }
        var read = rings.stream().map(ring -> ring(array(ring))).toArray(LinearRing[]::new);
        var holes = new LinearRing[read.length - 1];
        System.arraycopy(read, 1, holes, 0, holes.length);
        return GEOMETRY.createPolygon(read[0], holes);
    }

    private LinearRing ring(JsonArray points) {
        corners += points.size();
        if (corners > MOST_CORNERS) {
            throw refuse("E-GEO-SIZE", String.valueOf(MOST_CORNERS));
        }
        var ring = points.stream().map(point -> point(array(point))).toArray(Coordinate[]::new);
        if (ring.length < SHORTEST_RING) {
            throw refuse("E-GEO-RING", String.valueOf(ring.length));
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw refuse("E-GEO-OPEN", written(ring[0]));
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private Coordinate point(JsonArray pair) {
        if (pair.size() < 2
                || !(pair.get(0) instanceof JsonNumber longitude)
                || !(pair.get(1) instanceof JsonNumber latitude)) {
            throw refuse("E-GEO-POINT", shortened(pair.toString()));
        }
        var point = new Coordinate(longitude.doubleValue(), latitude.doubleValue());
        if (!(Math.abs(point.getX()) <= DATE_LINE) || !(Math.abs(point.getY()) <= POLE)) {
            throw refuse("E-GEO-POINT", shortened(pair.toString()));
        }
        return point;
    }

    private JsonArray array(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw refuse("E-GEO-POINT", shortened(value.toString()));
    }

    private Unusable refuse(String code, String found) {
        problems.accept(Problem.of(code, found).at("geometry").on(number));
        return new Unusable();
    }

    private static String codeOf(TopologyValidationError wrong) {
        return switch (wrong.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL,
                    TopologyValidationError.NESTED_HOLES,
                    TopologyValidationError.DISCONNECTED_INTERIOR -> "E-GEO-HOLE";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS -> "E-GEO-NESTED";
            case TopologyValidationError.TOO_FEW_POINTS -> "E-GEO-RING";
            case TopologyValidationError.RING_NOT_CLOSED -> "E-GEO-OPEN";
            case TopologyValidationError.INVALID_COORDINATE -> "E-GEO-POINT";
            default -> "E-GEO-CROSSING";
        };
    }

    private static String written(Coordinate at) {
        return at == null ? "" : String.format(Locale.ROOT, "%.6f, %.6f", at.getY(), at.getX());
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
