package org.kcpd.division.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A unit at a work site: who works with somebody is never a member alone. */
@Embeddable
public class UnitPost {
    @Column(name = "unit_id", updatable = false)
    private long unitId;

    @Column(name = "site_id", updatable = false)
    private long siteId;

    protected UnitPost() {}

    public UnitPost(long unitId, long siteId) {
        this.unitId = unitId;
        this.siteId = siteId;
    }

    public long unitId() {
        return unitId;
    }

    public long siteId() {
        return siteId;
    }

    public boolean is(UnitPost other) {
        return unitId == other.unitId && siteId == other.siteId;
    }
}
