package org.kcpd.division.picture.boundary;

import java.time.Instant;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;

/** Something that happened with a subject and counts as a contact of the unit. @param sourceId of it in its own area */
public record Happening(
        SubjectKey subject,
        long unitId,
        long siteId,
        InvolvementSource source,
        long sourceId,
        InvolvementLevel level,
        Instant at) {}
