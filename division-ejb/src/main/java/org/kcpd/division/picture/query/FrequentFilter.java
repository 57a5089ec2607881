package org.kcpd.division.picture.query;

import java.util.Optional;
import org.kcpd.division.community.SubjectKind;

/**
 * Which frequent contacts are shown.
 *
 * @param kind people or places
 * @param siteId only what happened there
 * @param severalUnits only those several units have had to do with
 */
public record FrequentFilter(SubjectKind kind, Optional<Long> siteId, boolean severalUnits) {
    public static final FrequentFilter PEOPLE = new FrequentFilter(SubjectKind.PERSON, Optional.empty(), false);
}
