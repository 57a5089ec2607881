package org.kcpd.division.community.query;

import java.time.Instant;

/** A record that gave way to the one whose page shows it. */
public record MergedRow(SubjectRef ref, int version, Instant at, String reason) {}
