package org.kcpd.division.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Every text that somebody may have typed is {@linkplain HostileTexts hostile}, in a database of its own, and so is what is
 * asked for: every page is opened in Chromium once. No text runs, none becomes an element, and the policy, the second lock,
 * has nothing to do.
 */
class XssST extends BrowserTest {
    private static final String MARKUP =
            "[data-xss], xss, [href^='javascript:'], [src^='javascript:'], [action^='javascript:'], [formaction^='javascript:']";
    private static final String RAN = "(markup) => window.xss === 1 || !!document.querySelector(markup)";

    /** What was asked for as the audit shows it, and as a page does that has scripts around it. */
    private static final Map<String, List<String>> MORE = Map.of(
            PageInventory.PRIVACY_OFFICER,
            List.of("access/audit.xhtml?act=SEARCH"),
            PageInventory.ADMINISTRATOR,
            HostileTexts.ALL.stream()
                    .filter(text -> !text.contains("<"))
                    .map(text -> "personnel/roster.xhtml?size=25&q=" + encoded(text))
                    .toList());

    /** 1337 is what the last text becomes where it is evaluated. */
    private static final String ASK =
            """
            async ([markup, ...addresses]) => {
              const wrong = [];
              for (const address of addresses) {
                const answer = await fetch(address);
                const html = await answer.text();
                const read = new DOMParser().parseFromString(html, "text/html");
                if (answer.status >= 500 || read.querySelector(markup) || /(}|Runtime)1337/.test(html)) {
                  wrong.push(answer.status + " " + address);
                }
              }
              return wrong;
            }""";

    private static TestDatabase database;
    private static Product product;
    private static HostileTexts texts;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        product = Products.micro("MicroXss", database, Map.of("division.organisation.seconds", "1"));
        product.server().start();
        PageInventory.lay(database);
        // who asked for what stands in the audit
        var member = PageClient.signedIn(product.server().root(), PageInventory.ADMINISTRATOR, Products.PASSWORD);
        for (String text : HostileTexts.ALL) {
            member.get("search.xhtml?q=" + encoded(text));
        }
        layWhatIsTyped();
        texts = new HostileTexts(database);
        texts.lay(PageInventory.BY_NUMBER);
    }

    /** Rows for columns that have none in the training data. */
    private static void layWhatIsTyped() {
        for (String form : List.of("order-new", "order-5", "transfer-new", "grant")) {
            database.sql("insert into draft (member_id, form, content, saved_at) select id, '" + form
                    + "', '', utc_timestamp() from member where serial_no in ('90001', '90003')");
        }
        database.sql("insert into saved_filter (member_id, page, name, query)"
                + " select id, 'roster', 'x', 'x' from member where serial_no = '90001'");
        database.sql(
                "insert into subject_merge (kind, merged_id, into_id, reason, merged_by, merged_at, undone_by, undone_at,"
                        + " undone_reason) select 'PERSON', max(id), min(id), 'x', 1, utc_timestamp(), 1, utc_timestamp(), 'x'"
                        + " from person");
    }

    @AfterAll
    static void stop() throws Exception {
        product.server().stop();
        database.close();
    }

    @Test
    void every_column_of_text_is_hostile() {
        assertThat(HostileTexts.ALL).hasSize(60).doesNotHaveDuplicates();
        assertThat(texts.empty()).as("columns without a row").isEmpty();
        assertThat(texts.laid()).hasSizeGreaterThan(40);
    }

    @Test
    void no_page_runs_what_somebody_typed() {
        var page = open(product, Look.DESKTOP_LIGHT);
        List<String> wrong = watch(page);
        Set<String> shown = new TreeSet<>();
        int opened = 0;
        for (var visits : PageInventory.byMember().entrySet()) {
            String member = visits.getKey();
            if (!member.equals(PageInventory.NOBODY)) {
                signInAnew(page, member);
            }
            Set<String> addresses = new LinkedHashSet<>();
            visits.getValue().forEach(visit -> addresses.add(visit.address()));
            addresses.addAll(MORE.getOrDefault(member, List.of()));
            for (String address : addresses) {
                opened++;
                look(page, address, wrong, shown);
            }
        }
        consoleErrors().stream()
                .filter(error -> !error.contains("Failed to load resource"))
                .forEach(wrong::add);
        forgiveConsole();
        System.out.printf(
                "xss: %d columns, %d pages, %d texts shown%n", texts.laid().size(), opened, shown.size());
        assertThat(wrong).isEmpty();
        assertThat(shown).as("stood on a page, as text").containsAll(HostileTexts.ALL);
    }

    private static void look(Page page, String address, List<String> wrong, Set<String> shown) {
        int status = page.navigate(address).status();
        if (status >= 500) {
            wrong.add(address + " answers " + status);
        }
        String text = page.locator("html").textContent();
        HostileTexts.ALL.stream().filter(text::contains).forEach(shown::add);
        if (Boolean.TRUE.equals(page.evaluate(RAN, MARKUP))) {
            wrong.add(address + " took a text for an element");
        }
    }

    private static List<String> watch(Page page) {
        List<String> wrong = new ArrayList<>();
        page.onDialog(dialog -> {
            wrong.add(page.url() + " opened a dialog");
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().contains("xss.invalid")) {
                wrong.add(page.url() + " asked for " + request.url());
            }
        });
        return wrong;
    }

    @Test
    void no_page_writes_what_was_asked_for_as_markup() {
        var page = open(product, Look.DESKTOP_LIGHT);
        List<String> asked = new ArrayList<>(asked(page, "signin.xhtml?refused=", "signin.xhtml?incident="));
        signInAnew(page, PageInventory.ADMINISTRATOR);
        asked.addAll(asked(page, "search.xhtml?q=", "personnel/roster.xhtml?q=", "personnel/orders.xhtml?q="));
        asked.addAll(asked(page, "index.xhtml?said=", "personnel/member.xhtml?serial=", "nothing?what="));
        signInAnew(page, PageInventory.PRIVACY_OFFICER);
        asked.addAll(asked(page, "access/audit.xhtml?actor=", "access/grants.xhtml?q=", "access/review.xhtml?q="));
        forgiveConsole(); // of what is not there
        assertThat(asked).isEmpty();
    }

    private void signInAnew(Page page, String member) {
        page.context().clearCookies();
        page.navigate("./");
        signIn(page, member);
    }

    /** Asks for each text at these addresses, from an open page; what is wrong with the answers. */
    private static List<String> asked(Page page, String... addresses) {
        var root = product.address().toString();
        var all = new ArrayList<>(List.of(MARKUP));
        for (String address : addresses) {
            HostileTexts.ALL.forEach(text -> all.add(root + address + encoded(text)));
        }
        return ((List<?>) page.evaluate(ASK, all))
                .stream().map(Object::toString).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
