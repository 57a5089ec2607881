package org.kcpd.division.picture.boundary;

import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.personnel.Custody;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;

/**
 * A piece of a unit's work about a subject begins.
 *
 * @param unitId the element, whose discipline decides whether there may be anything at all
 * @param siteId the work site
 * @param contact the member who works on it, and who will from a day on
 * @param sourceId of the piece of work in its own area
 */
public record Opening(
        SubjectKey subject,
        long unitId,
        long siteId,
        Custody contact,
        InvolvementSource source,
        long sourceId,
        InvolvementLevel level) {}
