package org.kcpd.division.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * S1: a page costs a fixed number of SQL statements however many rows there are. List at most 3, detail at most 6, board at
 * most 3, save at most 8 and the audit row; reading who is calling included. The impact of an order is computed anew at
 * every look from everything it touches, and "my work" is five lists on one page: they have bounds of their own.
 */
class StatementGateIT {
    private static final String PREPARER = "90001";
    private static final int LOOKS = 3;
    private static final int SAVE = 8 + 1;

    private static Product product;
    private static StatementLog log;
    private static PageClient preparer;
    private static String order;

    /** A page on its way, or a form. */
    private interface Prepared<T> {
        T get() throws IOException, InterruptedException;
    }

    /** What is counted. */
    private interface Act<T> {
        void on(T prepared) throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        product = Products.micro();
        preparer = PageClient.signedIn(product.server().root(), PREPARER, Products.PASSWORD);
        order = largestOrder();
        log = new StatementLog(product.database());
    }

    @AfterAll
    static void stop() {
        if (log != null) {
            log.close();
        }
    }

    private static String largestOrder() throws SQLException {
        try (var connection = product.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select order_id from order_line group by order_id order by count(*) desc, order_id limit 1")) {
            result.next();
            return result.getString(1);
        }
    }

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "personnel/roster.xhtml, 3",
        "personnel/roster.xhtml?page=3&sort=WATCH&desc=1, 3",
        "personnel/orders.xhtml, 3",
        "personnel/transfers.xhtml, 3",
        "personnel/waiting.xhtml, 3",
        "search.xhtml?q=garc%C3%ADa, 3",
        "personnel/strength.xhtml, 3",
        "personnel/member.xhtml?serial=02013, 6",
        "personnel/order.xhtml?id=ORDER, 6",
        "personnel/order.xhtml?id=ORDER&tab=impact, 14",
        "index.xhtml, 6"
    })
    void a_page_asks_no_more_than(String page, int most) throws Exception {
        var address = page.replace("ORDER", order);

        var asked = fewest(
                () -> address,
                there -> assertThat(preparer.get(there).status()).as(there).isEqualTo(200));

        assertThat(asked).as(page).hasSizeLessThanOrEqualTo(most).isNotEmpty();
    }

    @Test
    void saving_a_members_contact_asks_no_more_than_nine_times() throws Exception {
        var tried = new int[1];

        var asked = fewest(
                () -> preparer.get("personnel/member-edit.xhtml?serial=02013&part=contact")
                        .form("phone")
                        .set("phone", "816-555-02" + (10 + ++tried[0])),
                form -> assertThat(preparer.postOnly(form, form.button()).status())
                        .as("saved, and on to the member's page")
                        .isEqualTo(302));

        assertThat(asked).hasSizeLessThanOrEqualTo(SAVE);
    }

    /** Of several looks the one with the fewest statements: a job of the product may fall into one of them. */
    private static <T> List<String> fewest(Prepared<T> before, Act<T> act) throws IOException, InterruptedException {
        List<String> fewest = null;
        for (int look = 0; look < LOOKS; look++) {
            T prepared = before.get();
            log.clear();
            act.on(prepared);
            var asked = log.statements();
            if (fewest == null || asked.size() < fewest.size()) {
                fewest = asked;
            }
        }
        return fewest;
    }
}
