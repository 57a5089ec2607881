package org.kcpd.division.web.personnel;

import java.time.LocalDate;
import org.kcpd.division.personnel.OrderState;
import org.kcpd.division.personnel.query.OrderRow;

/** One order of the register as a page shows it. */
public record OrderItem(OrderRow row, String state, String tone, String icon, boolean coming) {

    public static OrderItem of(OrderRow row, String state, LocalDate today) {
        return new OrderItem(
                row,
                state,
                Looks.tone(row.state()),
                Looks.icon(row.state()),
                row.state() == OrderState.PUBLISHED && row.effectiveOn().isAfter(today));
    }

    /** What opens it: its number, or its subject while it has none. */
    public String name() {
        return row.orderNo().isEmpty() ? "#" + row.id() : row.orderNo();
    }
}
