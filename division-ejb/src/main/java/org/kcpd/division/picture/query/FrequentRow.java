package org.kcpd.division.picture.query;

import java.time.Instant;
import org.kcpd.division.community.query.SubjectRef;

/** A person or place with so many events of so many units, as far as the viewer may count them. */
public record FrequentRow(SubjectRef subject, long events, long units, Instant last) {}
