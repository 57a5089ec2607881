package org.kcpd.division.community.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.query.AreaRef;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** The areas of one map set, laid out so that the one around a point is found at once. Never changes. */
final class MapSheet {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree index = new STRtree();
    private final List<Area> areas = new ArrayList<>();

    /** One area and its shape. */
    record Area(AreaRef ref, Geometry shape, PreparedGeometry prepared) implements Drawing.Drawn {}

    MapSheet(List<Area> laid) {
        areas.addAll(laid);
        laid.forEach(area -> index.insert(area.shape().getEnvelopeInternal(), area));
        index.build();
    }

    /** @param shape well-known binary, as it is kept */
    static Area area(AreaRef ref, byte[] shape) {
        try {
            var read = new WKBReader(GEOMETRY).read(shape);
            // a point is asked after thousands of times, by many threads: what is computed once is computed here
            var prepared = PreparedGeometryFactory.prepare(read);
            prepared.covers(GEOMETRY.createPoint(read.getEnvelopeInternal().centre()));
            return new Area(ref, read, prepared);
        } catch (ParseException damaged) {
            throw new IllegalStateException("the shape of area " + ref.id() + " cannot be read", damaged);
        }
    }

    /** The area the point lies in; its border belongs to it, and of several the first by code has it. */
    Optional<AreaRef> at(double latitude, double longitude) {
        var point = GEOMETRY.createPoint(new Coordinate(longitude, latitude));
        List<?> near = index.query(new Envelope(point.getCoordinate()));
        return near.stream()
                .map(Area.class::cast)
                .filter(area -> area.prepared().covers(point))
                .map(Area::ref)
                .min(Comparator.comparing(AreaRef::code).thenComparing(AreaRef::id));
    }

    List<Area> areas() {
        return List.copyOf(areas);
    }
}
