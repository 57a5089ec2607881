package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.kcpd.division.probe.HeaderTable;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * What every browser test stands on: a page of its own per test and screen, the sign-in, screenshots in
 * {@code target/screenshots} (one is taken of every open page when a test fails), and axe. Whatever a page writes to
 * the console as an error, a refused resource or script included, fails the test that opened it, and so does an answer that
 * is not as the {@linkplain HeaderTable table of headers} says.
 */
@ExtendWith(NeedsChromium.class)
public abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = resource("/axe.min.js");
    private static final double PATIENCE_MILLIS = 20_000;

    private final List<Page> pages = new ArrayList<>();
    private final List<String> consoleErrors = new ArrayList<>();
    private final List<String> unprotected = new ArrayList<>();

    /** The last row of the audit of each product when this test first opened it. */
    private final Map<Product, String> behind = new HashMap<>();

    @RegisterExtension
    final TestWatcher failures = new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            close(context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
        }

        @Override
        public void testSuccessful(ExtensionContext context) {
            close(null);
        }
    };

    /** A fresh, signed-out browser on this product's first page, which is the sign-in. */
    protected Page open(Product product, Look look) {
        behind.computeIfAbsent(
                product, opened -> opened.database().text("select coalesce(max(id), 0) from audit_event"));
        BrowserContext context = Chromium.browser()
                .newContext(look.options().setBaseURL(product.address().toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                consoleErrors.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(answer -> {
            if (answer.url().startsWith(product.address().toString())) {
                Map<String, List<String>> headers = new HashMap<>();
                answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
                unprotected.addAll(HeaderTable.wrong(answer.url(), answer.status(), headers));
            }
        });
        pages.add(page);
        page.navigate("./");
        return page;
    }

    /** A fresh browser, signed in. */
    protected Page signedIn(Product product, Look look, String serialNo) {
        var page = open(product, look);
        signIn(page, serialNo);
        return page;
    }

    /** Fills in the sign-in page, acknowledges the notice and waits for what comes after it. */
    protected void signIn(Page page, String serialNo) {
        enter(page, serialNo);
        page.locator("#acknowledge").click();
        assertThat(page.locator("#acknowledge")).hasCount(0);
    }

    /** Fills in the sign-in page and waits for the system-use notice. */
    protected void enter(Page page, String serialNo) {
        page.locator("input[autocomplete='username']").fill(serialNo);
        page.locator("input[autocomplete='current-password']").fill(Products.PASSWORD);
        page.locator("#enter").click();
        assertThat(page.locator("#acknowledge")).isVisible();
    }

    /** Keeps a picture of the whole page. */
    protected void screenshot(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + look.label() + ".png"))
                .setFullPage(true));
    }

    /** WCAG 2.2 A and AA, as far as axe can see. */
    protected void assertAccessible(Page page) {
        assertThat(barriers(page)).as("axe on %s", page.url()).isEmpty();
    }

    /** What axe finds of WCAG 2.2 A and AA: rule and elements. */
    static List<?> barriers(Page page) {
        return axe(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /** The same of what another width or other colours of an open page can break; its words and roles stay what they were. */
    static List<?> barriersOfLooks(Page page) {
        return axe(
                page,
                "rule",
                List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"));
    }

    /** It looks for violations only, which is a fraction of its usual work. */
    private static List<?> axe(Page page, String type, List<String> values) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate(
                """
                (only) => axe.run(document, { resultTypes: ["violations"], iframes: false, runOnly: only })
                  .then((found) => found.violations.map((rule) => rule.id + ": " + rule.nodes.map((node) => node.html)))""",
                Map.of("type", type, "values", values));
    }

    static String resource(String name) {
        try (var file = BrowserTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the browser's console as errors so far, refused resources and scripts included. */
    List<String> consoleErrors() {
        return consoleErrors;
    }

    /** Says that the console errors so far were expected (a refused request, for example). */
    protected void forgiveConsole() {
        consoleErrors.clear();
    }

    @AfterEach
    void the_console_is_quiet_and_every_answer_protected() {
        assertThat(consoleErrors).isEmpty();
        assertThat(unprotected).isEmpty();
    }

    @AfterEach
    void nothing_a_browser_sent_was_taken_for_forged() {
        behind.forEach((product, row) -> assertThat(product.database()
                        .text("select group_concat(actor_serial, ' ', detail) from audit_event"
                                + " where use_case = 'ForgedPosts.press' and id > " + row))
                .isNull());
    }

    private void close(String failed) {
        for (var page : pages) {
            if (failed != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS
                                .resolve("failed")
                                .resolve(failed.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + pages.indexOf(page) + ".png"))
                        .setFullPage(true));
            }
            page.context().close();
        }
        pages.clear();
    }
}
