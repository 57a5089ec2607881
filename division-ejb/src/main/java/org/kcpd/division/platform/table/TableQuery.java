package org.kcpd.division.platform.table;

import java.util.Objects;

/**
 * One page of one list, as asked.
 *
 * @param filter the list's own filter record
 * @param sort one of the list's own columns (never text from the request); ties are broken by id
 * @param first index of the first row wanted, from 0
 * @param size rows wanted, 1 to {@link #LARGEST}
 */
public record TableQuery<F, S extends Enum<S>>(F filter, S sort, boolean descending, int first, int size) {
    /** More rows than this are an export, not a page. */
    public static final int LARGEST = 500;

    public TableQuery {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(sort, "sort");
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
    }
}
