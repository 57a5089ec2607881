package org.kcpd.division.web.community;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.kcpd.division.community.GeoPoint;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.PointKind;
import org.kcpd.division.platform.Refused;

/** What is written about an address. The point is two numbers, typed or put there by the map. */
public class PlaceForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DEGREES = "[+-]?\\d{1,3}([.,]\\d{1,15})?";

    private String name = "";
    private String street = "";
    private String unit = "";
    private String city = PlaceFacts.CITY;
    private String state = PlaceFacts.STATE;
    private String postalCode = "";
    private String latitude = "";
    private String longitude = "";
    private GeoPoint before;

    public PlaceForm() {}

    PlaceForm(PlaceFacts facts) {
        name = facts.name();
        street = facts.street();
        unit = facts.unit();
        city = facts.city();
        state = facts.state();
        postalCode = facts.postalCode();
        before = facts.point().orElse(null);
        latitude = before == null ? "" : before.latitude().toPlainString();
        longitude = before == null ? "" : before.longitude().toPlainString();
    }

    PlaceFacts facts() {
        return new PlaceFacts(name, street, unit, city, state, postalCode, point());
    }

    /** A point nobody touched keeps where it came from; a new one is said to be typed: the map only fills the fields. */
    private Optional<GeoPoint> point() {
        var north = degrees(latitude, "latitude");
        var east = degrees(longitude, "longitude");
        if (north.isPresent() != east.isPresent()) {
            throw Refused.of("E-POINT").field(north.isPresent() ? "longitude" : "latitude");
        }
        return north.map(degrees -> {
            var typed = new GeoPoint(degrees, east.get(), PointKind.TYPED);
            boolean untouched = before != null
                    && before.latitude().equals(typed.latitude())
                    && before.longitude().equals(typed.longitude());
            return untouched ? before : typed;
        });
    }

    private static Optional<BigDecimal> degrees(String text, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        if (!stripped.matches(DEGREES)) {
            throw Refused.of("E-POINT").field(field);
        }
        return Optional.of(new BigDecimal(stripped.replace(',', '.')));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = postalCode;
    }

    public String getLatitude() {
        return latitude;
    }

    public void setLatitude(String latitude) {
        this.latitude = latitude;
    }

    public String getLongitude() {
        return longitude;
    }

    public void setLongitude(String longitude) {
        this.longitude = longitude;
    }
}
