package org.kcpd.division.personnel;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * What a personnel order says before its lines: what it is about, by whose authority, from which duty day on
 * (America/Chicago, 00:00), and whether it puts right what the HR system has had wrong (then why, and which order it
 * corrects if one).
 */
public record OrderHead(
        String subject,
        String authority,
        LocalDate effectiveOn,
        boolean hrCorrection,
        String correctionReason,
        Optional<Long> correctsOrderId) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 400;

    /**
     * @throws Refused E-REQUIRED (subject, authority), E-TOO-LONG, E-DATE (no date or one that cannot be meant), E-REASON
     *     (an HR correction without one)
     */
    public OrderHead {
        subject = text("subject", subject, LONGEST);
        authority = text("authority", authority, LONGEST);
        correctionReason = hrCorrection && correctionReason != null ? correctionReason.strip() : "";
        if (hrCorrection && correctionReason.isEmpty()) {
            throw Refused.of("E-REASON").field("correctionReason");
        }
        if (correctionReason.length() > LONGEST_REASON) {
            throw Refused.of("E-TOO-LONG").field("correctionReason").args(LONGEST_REASON);
        }
        if (!possible(effectiveOn)) {
            throw Refused.of("E-DATE").field("effectiveOn");
        }
    }

    /** Whether a day can be meant at all in an order: there, and between 1990 and 2099. */
    public static boolean possible(LocalDate day) {
        return day != null && !day.isBefore(EARLIEST) && day.isBefore(LATEST);
    }

    private static String text(String field, String given, int longest) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            throw Refused.of("E-REQUIRED").field(field);
        }
        if (text.length() > longest) {
            throw Refused.of("E-TOO-LONG").field(field).args(longest);
        }
        return text;
    }
}
