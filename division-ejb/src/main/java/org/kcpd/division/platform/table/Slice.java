package org.kcpd.division.platform.table;

import java.util.List;
import java.util.function.Function;

/**
 * One page of one list, as answered.
 *
 * @param count how many rows there are in all, counted up to {@link #CAP}
 * @param capped whether there are more than that
 */
public record Slice<R>(List<R> rows, long count, boolean capped) {
    /** Nobody pages through more; counting on would cost more than the page. */
    public static final int CAP = 2_000;

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Of a count that was limited to {@link #CAP} + 1. */
    public static <R> Slice<R> of(List<R> rows, long countedUpToCap) {
        return new Slice<>(rows, Math.min(countedUpToCap, CAP), countedUpToCap > CAP);
    }

    public <T> Slice<T> map(Function<? super R, ? extends T> change) {
        return new Slice<>(rows.stream().<T>map(change).toList(), count, capped);
    }
}
