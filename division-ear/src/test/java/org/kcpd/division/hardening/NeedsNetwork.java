package org.kcpd.division.hardening;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kcpd.division.probe.Needed;

/** Skips loudly where there can be no second machine; fails instead when {@code -Dnetwork=required}. */
final class NeedsNetwork implements ExecutionCondition {

    private static final String MISSING = missing();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Needed.judge("network", MISSING, context);
    }

    private static String missing() {
        try (var network = new Network()) {
            return "";
        } catch (IOException none) {
            return none.getMessage() + " (it takes root and, on Debian and Ubuntu, apt-get install iproute2)";
        }
    }
}
