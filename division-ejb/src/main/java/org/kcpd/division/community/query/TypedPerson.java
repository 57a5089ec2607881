package org.kcpd.division.community.query;

import java.time.LocalDate;

/**
 * What somebody has typed of a person so far.
 *
 * @param birthDate null while none is typed
 * @param placeId 0 while none is chosen
 * @param exceptId the person that is being edited, 0 for a new one
 */
public record TypedPerson(String family, String given, LocalDate birthDate, long placeId, long exceptId) {}
