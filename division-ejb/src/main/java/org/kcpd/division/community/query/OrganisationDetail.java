package org.kcpd.division.community.query;

import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.OrganisationFacts;

/**
 * One organisation.
 *
 * @param facts without its place where the viewer may not know of that
 * @param people whom of it one talks to
 * @param mergedInto the record that stands for this one, when it was merged: then it is read only
 * @param merged the records that were merged into this one directly
 */
public record OrganisationDetail(
        SubjectRef ref,
        int version,
        OrganisationFacts facts,
        Optional<SubjectRef> place,
        Belongings people,
        Optional<SubjectRef> mergedInto,
        List<MergedRow> merged,
        boolean ownUnitOnly,
        boolean sealed) {}
