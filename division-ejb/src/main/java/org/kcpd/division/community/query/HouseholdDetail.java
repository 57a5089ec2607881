package org.kcpd.division.community.query;

import java.util.List;
import java.util.Optional;

/**
 * One household at the viewer's level.
 *
 * @param content whether what is confidential is shown; where not, {@code note} is ""
 * @param place where they live, empty for not known
 * @param mergedInto the record that stands for this one, when it was merged: then it is read only
 * @param merged the records that were merged into this one directly
 */
public record HouseholdDetail(
        SubjectRef ref,
        int version,
        boolean content,
        Optional<SubjectRef> place,
        String note,
        Belongings people,
        Optional<SubjectRef> mergedInto,
        List<MergedRow> merged,
        boolean ownUnitOnly,
        boolean sealed) {}
