package org.kcpd.division.community.query;

import org.kcpd.division.community.SubjectKind;

/**
 * What somebody has typed of a household or an organisation so far.
 *
 * @param placeId 0 while none is chosen
 * @param exceptId the record that is being edited, 0 for a new one
 */
public record TypedGathering(SubjectKind kind, String name, long placeId, long exceptId) {}
