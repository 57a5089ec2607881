package org.kcpd.division.access.query;

import java.time.Instant;
import java.util.Comparator;

/** What the access review can be sorted by. */
public enum ReviewSort {
    MEMBER(Comparator.comparing(ReviewRow::name)),
    ROLE(Comparator.comparing(ReviewRow::role)),
    SINCE(Comparator.comparing(ReviewRow::since)),
    /** Who never signed in comes first: that role is the one to ask about. */
    LAST_SIGN_IN(Comparator.comparing(row -> row.lastSignIn().orElse(Instant.MIN)));

    private final Comparator<ReviewRow> order;

    ReviewSort(Comparator<ReviewRow> order) {
        this.order = order;
    }

    Comparator<ReviewRow> order() {
        return order.thenComparing(ReviewRow::serialNo).thenComparing(ReviewRow::role);
    }
}
