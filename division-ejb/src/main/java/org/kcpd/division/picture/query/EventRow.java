package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.picture.InvolvementSource;

/** One event that was counted. */
public record EventRow(Instant at, long unitId, long siteId, InvolvementSource source) {}
