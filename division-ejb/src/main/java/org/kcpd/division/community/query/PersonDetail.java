package org.kcpd.division.community.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;

/**
 * One person at the viewer's level.
 *
 * @param content whether what is confidential is shown; where not, {@code birthDate} is null and {@code contact} and
 *     {@code description} are empty
 * @param names none for a juvenile the viewer may not see by name
 * @param place where they live or stay now
 * @param belongsTo households, and organisations they speak for; none for a juvenile the viewer may not see by name
 * @param mergedInto the record that stands for this one, when it was merged: then it is read only
 * @param merged the records that were merged into this one directly
 */
public record PersonDetail(
        SubjectRef ref,
        int version,
        boolean content,
        Recognition known,
        List<NameText> names,
        LocalDate birthDate,
        AgeBand ageBand,
        String languages,
        ContactSafety contactSafe,
        ReachBy reachBy,
        ContactDetails contact,
        String description,
        Optional<SubjectRef> place,
        List<Belonging> belongsTo,
        Optional<SubjectRef> mergedInto,
        List<MergedRow> merged,
        boolean ownUnitOnly,
        boolean sealed) {

    /** A household somebody belongs to, or an organisation they speak for. @param relation "" for not known */
    public record Belonging(SubjectRef to, String relation) {}
}
