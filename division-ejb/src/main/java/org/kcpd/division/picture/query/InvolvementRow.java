package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.query.PersonRef;

/** One involvement of a list. @param until null while it is open @param contact nobody where it is another unit's */
public record InvolvementRow(
        SubjectRef subject, long unitId, long siteId, Instant since, Instant until, PersonRef contact) {}
