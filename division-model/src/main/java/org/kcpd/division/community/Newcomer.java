package org.kcpd.division.community;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is to belong to a household or an organisation.
 *
 * @param relation "mother", "president"; "" for not known
 * @param from the first day, where it is known
 */
public record Newcomer(long personId, String relation, Optional<LocalDate> from) {}
