package org.kcpd.division.community.query;

import java.time.Instant;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.Recognition;

/** A person on a list: a juvenile without a name, whoever looks. @param ageBand null where nobody noted one */
public record PersonRow(SubjectRef ref, Recognition known, AgeBand ageBand, String address, Instant addedAt) {}
