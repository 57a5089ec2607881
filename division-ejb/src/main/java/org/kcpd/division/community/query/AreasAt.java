package org.kcpd.division.community.query;

import java.util.Optional;

/**
 * In what a point lies on a day; empty where it lies in no area of that kind, as outside the city.
 *
 * <p>The border belongs to an area. On the common border of two (and where two overlap) the point lies in the one whose code
 * comes first in the alphabet: one answer, always the same. A hole is outside, its edge inside.
 */
public record AreasAt(
        Optional<AreaRef> division, Optional<AreaRef> sector, Optional<AreaRef> beat, Optional<AreaRef> neighbourhood) {

    public static final AreasAt NOWHERE =
            new AreasAt(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it lies in no division: outside the city. */
    public boolean outsideCity() {
        return division.isEmpty();
    }
}
