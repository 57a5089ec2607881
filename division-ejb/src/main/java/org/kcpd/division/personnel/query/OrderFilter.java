package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.Optional;
import org.kcpd.division.personnel.OrderState;

/**
 * What to show of the order register.
 *
 * @param text order number, words of the subject, or a moved member's serial number or family name; "" for all
 * @param siteId orders that move somebody from or to this work site
 */
public record OrderFilter(
        String text,
        Optional<OrderState> state,
        Optional<LocalDate> effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Optional<Long> siteId) {

    /** Everything the caller may see. */
    public static final OrderFilter ALL = about("");

    /** Everything the caller may see that a text names. */
    public static OrderFilter about(String text) {
        return new OrderFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public OrderFilter {
        text = text == null ? "" : text.strip();
    }
}
