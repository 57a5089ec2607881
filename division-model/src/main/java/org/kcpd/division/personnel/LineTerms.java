package org.kcpd.division.personnel;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * What one line of an order gives a member: a place, why, and (when it is not for good) the first day on which the
 * primary assignment resumes by itself.
 */
public record LineTerms(AssignmentType type, Optional<LocalDate> end, Place place) {

    /** @throws Refused E-TDY-END (temporary duty or acting without an end), E-PERMANENT-END, E-DATE (an impossible day) */
    public LineTerms {
        if (type.alwaysOverlay() && end.isEmpty()) {
            throw Refused.of("E-TDY-END").field("end");
        }
        if (type == AssignmentType.PERMANENT && end.isPresent()) {
            throw Refused.of("E-PERMANENT-END").field("end");
        }
        if (end.isPresent() && !OrderHead.possible(end.get())) {
            throw Refused.of("E-DATE").field("end");
        }
    }

    /** Whether it moves the member for good; otherwise it lies over the primary assignment until its end. */
    public boolean primary() {
        return end.isEmpty();
    }
}
