package org.kcpd.division.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kcpd.division.probe.Needed;

/** Skips browser tests loudly where there is no Chromium; fails them instead when {@code -Dbrowser=required}. */
final class NeedsChromium implements ExecutionCondition {

    static final Path CHROMIUM = Path.of(System.getProperty("browser.path", "/usr/bin/chromium"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = CHROMIUM + " is missing (Debian, Ubuntu: apt-get install chromium, or say -Dbrowser.path=FILE)";
        return Needed.judge("browser", Files.isExecutable(CHROMIUM) ? "" : missing, context);
    }
}
