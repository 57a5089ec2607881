package org.kcpd.division.web.platform;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** One entry of a choice: what is sent, what is read. */
public record Choice(Object value, String label) implements Serializable {

    public Object getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    /** The constants of a type, named by {@code prefix.CONSTANT} of the bundles. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, String prefix, Messages texts) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(constant, texts.name(prefix, constant)))
                .toList();
    }
}
