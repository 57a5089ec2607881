package org.kcpd.division.web.platform;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** One field of a form as a conflict shows it: its label's key, how to read it, how to take over the other one's value. */
public record EditField<F>(String labelKey, Function<F, Object> value, BiConsumer<F, F> copy) {

    /** @param set what a change of mind does: writes the value that {@code get} read from the other form */
    public static <F, V> EditField<F> of(String labelKey, Function<F, V> get, BiConsumer<F, V> set) {
        return new EditField<>(labelKey, get::apply, (from, to) -> set.accept(to, get.apply(from)));
    }
}
