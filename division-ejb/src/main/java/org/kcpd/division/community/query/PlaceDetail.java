package org.kcpd.division.community.query;

import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.PlaceFacts;

/**
 * One place.
 *
 * @param areas in what it lies today
 * @param people how many live or stay there whom the viewer may know of; who they are stands on their own pages
 * @param alike other records of the same address
 * @param mergedInto the record that stands for this one, when it was merged: then it is read only
 */
public record PlaceDetail(
        SubjectRef ref,
        int version,
        PlaceFacts facts,
        AreasAt areas,
        int people,
        List<PossibleDuplicate> alike,
        Optional<SubjectRef> mergedInto,
        List<MergedRow> merged,
        boolean ownUnitOnly,
        boolean sealed) {}
