package org.kcpd.division.community;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.kcpd.division.platform.Refused;

/** A point in degrees (WGS 84), to the sixth decimal: about ten centimetres. @param kind where it comes from */
public record GeoPoint(BigDecimal latitude, BigDecimal longitude, PointKind kind) {
    private static final int DECIMALS = 6;
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    public GeoPoint {
        Objects.requireNonNull(latitude, "latitude");
        Objects.requireNonNull(longitude, "longitude");
        Objects.requireNonNull(kind, "kind");
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** @throws Refused E-POINT when there is no such point on earth */
    void check() {
        if (latitude.abs().compareTo(POLE) > 0) {
            throw Refused.of("E-POINT").field("latitude");
        }
        if (longitude.abs().compareTo(DATE_LINE) > 0) {
            throw Refused.of("E-POINT").field("longitude");
        }
    }
}
