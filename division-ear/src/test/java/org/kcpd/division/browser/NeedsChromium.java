package org.kcpd.division.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kcpd.division.probe.Needed;

/** Skips browser tests loudly where there is no Chromium; fails them instead when {@code -Dbrowser=required}. */
final class NeedsChromium implements ExecutionCondition {

    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path WHOLE = Path.of("/usr/bin/chromium");

    /** What is said; else the Chromium without its own windows, which takes two thirds of the processor's time; else the whole. */
    static final Path CHROMIUM = Optional.ofNullable(System.getProperty("browser.path"))
            .map(Path::of)
            .orElse(Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : WHOLE);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var missing = CHROMIUM + " is missing (Debian, Ubuntu: apt-get install chromium, or say -Dbrowser.path=FILE)";
        return Needed.judge("browser", Files.isExecutable(CHROMIUM) ? "" : missing, context);
    }
}
