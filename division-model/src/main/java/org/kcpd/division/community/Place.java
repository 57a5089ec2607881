package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An address, with its unit number, and the point where it lies if somebody has typed it, picked it on the map or brought it
 * in a file. In which division, sector, beat and neighbourhood it lies is no part of it: that follows from the map of the day.
 */
@Entity
@Table(name = "place")
public class Place extends MergeableSubject {
    @Column(name = "name")
    private String name;

    @Column(name = "street")
    private String street;

    @Column(name = "unit_no")
    private String unit;

    @Column(name = "city")
    private String city;

    @Column(name = "state_code")
    private String state;

    @Column(name = "postal_code")
    private String postalCode;

    @Column(name = "address_key")
    private String addressKey;

    @Column(name = "latitude")
    private BigDecimal latitude;

    @Column(name = "longitude")
    private BigDecimal longitude;

    @Enumerated(EnumType.STRING)
    @Column(name = "point_kind")
    private PointKind pointKind;

    protected Place() {}

    public Place(PlaceFacts facts, Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
        take(facts);
    }

    /** @throws org.kcpd.division.platform.Refused E-MERGED */
    public void correct(PlaceFacts facts) {
        refuseIfMerged();
        take(facts);
    }

    private void take(PlaceFacts facts) {
        facts.check();
        name = orNull(facts.name());
        street = facts.street();
        unit = orNull(facts.unit());
        city = facts.city();
        state = facts.state();
        postalCode = orNull(facts.postalCode());
        addressKey = facts.key();
        latitude = facts.point().map(GeoPoint::latitude).orElse(null);
        longitude = facts.point().map(GeoPoint::longitude).orElse(null);
        pointKind = facts.point().map(GeoPoint::kind).orElse(null);
    }

    public PlaceFacts facts() {
        return new PlaceFacts(orEmpty(name), street, orEmpty(unit), city, state, orEmpty(postalCode), point());
    }

    public Optional<GeoPoint> point() {
        return latitude == null ? Optional.empty() : Optional.of(new GeoPoint(latitude, longitude, pointKind));
    }
}
