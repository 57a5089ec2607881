package org.kcpd.division.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Sixty texts that are scripts to a careless page stand in every column of text of a database of its own, in each row
 * another one, and in what is asked for: every page is opened in Chromium once. None runs, none becomes an element, and the
 * policy, the second lock, has nothing to do.
 */
class XssST extends BrowserTest {
    private static final List<String> PAYLOADS =
            resource("/xss-payloads.txt").lines().toList();

    /** What is never a text somebody typed: codes, states, keys, hashes, names of files the product gives. */
    private static final Pattern NOT_TYPED = Pattern.compile(
            "(flyway_schema_history|audit_\\w+|job_lease|idempotency_key|setting|preference|import_mapping|account)\\..*"
                    + "|background_task\\.(kind|parameters|result|incident)|credential\\.type_code|draft\\.content"
                    + "|saved_filter\\.page|element_version\\.kind");

    private static final Pattern BECAME_MARKUP = Pattern.compile("<[^<>]*\\sdata-xss[\\s=>/]");

    private static TestDatabase database;
    private static Product product;
    private static int columns;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        product = Products.micro("MicroXss", database);
        product.server().start();
        try (var connection = database.dataSource().getConnection()) {
            for (String column : columnsOfText(connection)) {
                columns += lay(connection, column) ? 1 : 0;
            }
        }
        // what was searched for stands in the audit
        var member = PageClient.signedIn(product.server().root(), PageInventory.ADMINISTRATOR, Products.PASSWORD);
        for (String payload : PAYLOADS) {
            member.get("search.xhtml?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        product.server().stop();
        database.close();
    }

    @Test
    void no_page_runs_what_somebody_typed() {
        assertThat(PAYLOADS).hasSize(60);
        assertThat(columns).as("columns of text").isGreaterThan(20);
        var page = open(product, Look.DESKTOP_LIGHT);
        List<String> wrong = watch(page);
        Set<String> shown = new TreeSet<>();
        int[] opened = {0};
        PageInventory.byMember().forEach((member, visits) -> {
            if (!member.equals(PageInventory.NOBODY)) {
                page.context().clearCookies();
                page.navigate("./");
                signIn(page, member);
            }
            Set<String> addresses = new LinkedHashSet<>();
            visits.forEach(visit -> addresses.add(visit.address()));
            if (member.equals(PageInventory.PRIVACY_OFFICER)) {
                addresses.add("access/audit.xhtml?act=SEARCH");
            }
            for (String address : addresses) {
                int status = page.navigate(address).status();
                opened[0]++;
                if (status >= 500) {
                    wrong.add(address + " answers " + status);
                }
                String text = page.locator("html").textContent();
                PAYLOADS.stream().filter(text::contains).forEach(shown::add);
                if (Boolean.TRUE.equals(
                        page.evaluate("() => window.xss === 1 || !!document.querySelector('[data-xss]')"))) {
                    wrong.add(address + " took a text for an element");
                }
            }
        });
        consoleErrors().stream()
                .filter(error -> !error.contains("Failed to load resource"))
                .forEach(wrong::add);
        forgiveConsole();
        System.out.printf(
                "xss: %d columns, %d pages, %d of %d payloads shown%n",
                columns, opened[0], shown.size(), PAYLOADS.size());
        assertThat(wrong).isEmpty();
        assertThat(shown).as("payloads that stood on a page, as text").hasSizeGreaterThan(50);
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
    void no_page_writes_what_was_asked_for_as_markup() throws Exception {
        var root = product.server().root();
        var administrator = PageClient.signedIn(root, PageInventory.ADMINISTRATOR, Products.PASSWORD);
        var officer = PageClient.signedIn(root, PageInventory.PRIVACY_OFFICER, Products.PASSWORD);
        List<String> wrong = new ArrayList<>();
        for (String payload : PAYLOADS) {
            String value = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            for (String page : List.of(
                    "search.xhtml?q=", "personnel/roster.xhtml?q=", "personnel/orders.xhtml?q=", "index.xhtml?said=")) {
                check(administrator.get(page + value), payload, wrong);
            }
            for (String page :
                    List.of("access/audit.xhtml?actor=", "access/grants.xhtml?q=", "access/review.xhtml?q=")) {
                check(officer.get(page + value), payload, wrong);
            }
            check(new PageClient(root).get("signin.xhtml?refused=" + value + "&incident=" + value), payload, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(PageClient.Page page, String payload, List<String> wrong) {
        if (page.status() >= 500 || BECAME_MARKUP.matcher(page.body()).find()) {
            wrong.add(page.status() + " " + page.address() + " with " + payload);
        }
        if (page.body().contains("1337}")
                || payload.contains("191") && page.body().contains("1337")) {
            wrong.add(page.address() + " evaluated " + payload);
        }
    }

    /** "table.column" of every text that is no key: unique ones and those that hold words of the product alone stay. */
    private static List<String> columnsOfText(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select concat(c.table_name, '.', c.column_name)"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
                        + " where c.table_schema = database() and c.data_type in ('varchar', 'text', 'mediumtext', 'longtext')"
                        + " and c.extra not like '%GENERATED%' and not exists (select 1 from information_schema.statistics s"
                        + " where s.table_schema = c.table_schema and s.table_name = c.table_name"
                        + " and s.column_name = c.column_name and s.non_unique = 0) order by 1")) {
            while (rows.next()) {
                if (!NOT_TYPED.matcher(rows.getString(1)).matches()) {
                    all.add(rows.getString(1));
                }
            }
        }
        return all;
    }

    /** Puts a payload into every row of a column, as far as it fits; answers false for a column of the product's own words. */
    private static boolean lay(Connection connection, String column) throws SQLException {
        String table = "`" + column.split("\\.")[0] + "`";
        String name = "`" + column.split("\\.")[1] + "`";
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select count(*), coalesce(sum(" + name
                    + " regexp binary '^[A-Z][A-Z_]*$'), 0) from " + table + " where " + name + " <> ''")) {
                row.next();
                if (row.getLong(1) == 0 || row.getLong(1) == row.getLong(2)) {
                    return false;
                }
            }
            long length;
            String row = "crc32(" + name + ")";
            try (var found =
                    statement.executeQuery("select max(case when concat(table_name, '.', column_name) = '" + column
                            + "' then character_maximum_length end), sum(column_name = 'id') from information_schema.columns"
                            + " where table_schema = database() and table_name = '" + column.split("\\.")[0] + "'")) {
                found.next();
                length = Math.min(found.getLong(1), 400);
                row = found.getLong(2) == 1 ? "id" : row;
            }
            var texts = new StringBuilder();
            PAYLOADS.forEach(payload -> texts.append(", ?"));
            try (var update = connection.prepareStatement("update " + table + " set " + name + " = left(elt(1 + mod("
                    + row + " + "
                    + Math.floorMod(column.hashCode(), PAYLOADS.size()) + ", " + PAYLOADS.size() + ")" + texts + "), "
                    + length + ") where " + name + " <> ''")) {
                for (int i = 0; i < PAYLOADS.size(); i++) {
                    update.setString(i + 1, PAYLOADS.get(i));
                }
                update.executeUpdate();
            }
            return true;
        }
    }
}
