package org.kcpd.division.probe;

import java.util.Locale;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What not every machine has and some tests cannot do without. */
public final class Needed {

    private Needed() {}

    /**
     * Skips tests loudly where something is missing; fails them instead when {@code -D<name>=required}.
     *
     * @param missing what, and what to do about it; empty when it is there
     */
    public static ConditionEvaluationResult judge(String name, String missing, ExtensionContext tests) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled(name + " is there");
        }
        if ("required".equals(System.getProperty(name))) {
            throw new IllegalStateException(missing);
        }
        System.err.println("""

                *** %s TESTS SKIPPED: %s
                *** %s
                """
                .formatted(name.toUpperCase(Locale.ROOT), tests.getDisplayName(), missing));
        return ConditionEvaluationResult.disabled(missing);
    }
}
