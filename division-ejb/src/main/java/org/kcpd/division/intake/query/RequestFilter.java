package org.kcpd.division.intake.query;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.Urgency;

/**
 * What to show of the service requests.
 *
 * @param show which of them
 * @param text in who, where or reference, of requests whose content the caller sees; "" for all
 * @param from filed on this day or later
 * @param to filed on this day or before
 */
public record RequestFilter(
        Show show,
        String text,
        Optional<RequestState> state,
        Optional<Urgency> urgency,
        Optional<Long> reasonId,
        Optional<Long> siteId,
        boolean overdue,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Which of the requests one sees. */
    public enum Show {
        /** Every one. */
        ALL,
        /** Those the caller filed. */
        MINE,
        /** Those the caller has in hand. */
        IN_HAND,
        /** Those of the caller's unit, at their site, that nobody has in hand. */
        QUEUE,
        /** Of these, those that were filed while the offices were closed. */
        AFTER_HOURS
    }

    /** Everything the caller may see. */
    public static final RequestFilter ALL = of(Show.ALL);

    public RequestFilter {
        text = text == null ? "" : text.strip();
    }

    public static RequestFilter of(Show show) {
        return new RequestFilter(
                show,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
