package org.kcpd.division.picture.query;

import java.util.Optional;
import org.kcpd.division.community.SubjectKind;

/**
 * Which involvements are shown.
 *
 * @param show those of one's own unit, those one is the contact of, or all one may see
 * @param open empty: whether they are open or over
 */
public record InvolvementFilter(
        Show show, Optional<Boolean> open, Optional<SubjectKind> kind, Optional<Long> unitId, Optional<Long> siteId) {

    public static final InvolvementFilter ALL =
            new InvolvementFilter(Show.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whose. */
    public enum Show {
        UNIT,
        MINE,
        ALL
    }
}
