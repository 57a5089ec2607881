package org.kcpd.division.picture.boundary;

/** A unit as a card shows it. @param siteId 0 where the card shows only that it may be asked */
public record UnitChoice(long unitId, long siteId) {}
