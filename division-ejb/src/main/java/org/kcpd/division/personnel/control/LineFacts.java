package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.Place;
import org.kcpd.division.personnel.query.PersonRef;

/**
 * What the rules need to know of one line, as read inside the transaction that decides.
 *
 * @param end first day on which the primary assignment resumes, null when the line is for good
 * @param primary the primary assignment on the effective date
 * @param overlay what lies over it on that date
 * @param status on the effective date
 * @param statusBefore on the day before
 * @param sameDay an interval of the member already begins on the effective date
 * @param overlapping an overlay of the member begins on another day and overlaps this one
 * @param gapBefore the member's last primary assignment ended before the effective date
 * @param closed what of the target is not open on the effective date, as field names
 * @param needsChief whether the member holds, or the line gives, a title only the Chief approves
 */
public record LineFacts(
        int rowNo,
        long lineId,
        PersonRef member,
        AssignmentType type,
        LocalDate end,
        Place to,
        Optional<Standing> primary,
        Optional<Standing> overlay,
        DutyStatus status,
        DutyStatus statusBefore,
        boolean sameDay,
        boolean overlapping,
        boolean gapBefore,
        List<String> closed,
        boolean needsChief) {

    /** One interval as it stands. @param to null while open */
    public record Standing(AssignmentType type, LocalDate from, LocalDate to, Place place) {}

    /** Whether the line moves the member for good. */
    public boolean forGood() {
        return end == null;
    }

    /** The place that counts on the effective date without the order. */
    public Optional<Standing> effective() {
        return overlay.or(() -> primary);
    }

    /** Whether the line decides where the member is on the effective date: an overlay in force hides a primary line. */
    public boolean visible() {
        return !forGood() || overlay.isEmpty();
    }
}
