package org.kcpd.division.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Form;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/**
 * S1: a page costs a fixed number of SQL statements however many rows there are; reading who is calling included. The
 * product stands on a database of its own and works on nothing but requests, so each look is counted once, exactly.
 */
class StatementGateIT {
    private static final String PREPARER = "90001";
    private static final String COMMANDER = "02010";
    private static final String CENTRAL = "02011";
    private static final String OFFICER = "02500";

    /** How many statements are allowed. */
    enum Kind {
        LIST(3),
        DETAIL(6),
        DASHBOARD(3),
        /** Six answers of four areas, and the three rows of the audit that say what was looked for. */
        SEARCH(6 + 3),
        /** The row of the audit is one more. */
        SAVE(8 + 1),
        /** What was typed into a large form is kept while it is; to forget it is a save of its own, by one statement. */
        SAVE_AND_FORGET(8 + 1 + 1),
        /** The encrypted words of a record are one more: they are bound to the row, so they come after it. */
        SAVE_ENCRYPTED_AND_FORGET(8 + 1 + 1 + 1),
        /** In sets: the same whatever the number of members. */
        PUBLICATION(27);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private static TestDatabase database;
    private static Product product;
    private static StatementLog log;
    private static final Map<String, PageClient> CLIENTS = new HashMap<>();
    private static final List<String> TABLE = new ArrayList<>();

    /** What is counted. */
    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = TestDatabase.fresh();
        var account = database.accountWithoutDdl();
        product = Products.pagesOnly("Gate", database, account);
        // what a session asks of its register twice a minute is counted by a test of its own
        product.clock(Instant.now().toString());
        product.server().start();
        log = new StatementLog(database, account);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        Files.write(Path.of("target", "statements.md"), TABLE);
        log.close();
        product.server().stop();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIST, 90001, personnel/roster.xhtml",
        "LIST, 90001, personnel/roster.xhtml?page=3&sort=WATCH&desc=1",
        "LIST, 90001, personnel/roster.xhtml?page=9999",
        "LIST, 90001, personnel/orders.xhtml",
        "LIST, 90001, personnel/transfers.xhtml",
        "LIST, 02011, personnel/transfers.xhtml?show=awaiting",
        "LIST, 90001, personnel/waiting.xhtml",
        "LIST, 90001, personnel/waiting.xhtml?site=SITE",
        "SEARCH, 90001, search.xhtml?q=garc%C3%ADa",
        "LIST, 90001, personnel/import.xhtml",
        "LIST, 90001, personnel/organisation.xhtml",
        "LIST, 90003, access/grants.xhtml",
        "LIST, 90003, access/proposals.xhtml",
        "DETAIL, 02500, access/mine.xhtml",
        "DETAIL, 02011, personnel/readers.xhtml?kind=TransferRequest&id=TRANSFER",
        "DETAIL, 90001, personnel/readers.xhtml?kind=PersonnelOrder&id=ORDER",
        "DETAIL, 02500, personnel/readers.xhtml?kind=Member&id=1",
        "LIST, 02500, community/households.xhtml",
        "LIST, 02500, community/households.xhtml?q=household",
        "LIST, 02500, community/organisations.xhtml",
        "DETAIL, 02500, community/household.xhtml?id=1",
        "DETAIL, 02500, community/organisation-record.xhtml?id=1",
        "LIST, 90004, access/sessions.xhtml",
        "LIST, 90003, access/glass.xhtml",
        "LIST, 90003, access/audit.xhtml",
        "LIST, 90004, access/audit.xhtml",
        "LIST, 90003, access/disclosures.xhtml",
        "LIST, 90003, access/review.xhtml",
        "LIST, 90003, access/verify.xhtml",
        "LIST, 02010, access/summary.xhtml",
        "DETAIL, 90003, access/looks.xhtml?kind=Member&subject=1",
        "LIST, 02500, help.xhtml",
        "LIST, 02500, settings.xhtml",
        "DETAIL, 90001, personnel/member.xhtml?serial=02013",
        "DETAIL, 90001, personnel/member-edit.xhtml?serial=02013&part=contact",
        "DETAIL, 90001, personnel/member-edit.xhtml?serial=02013&part=status",
        "DETAIL, 90001, personnel/member-edit.xhtml?serial=02013&part=credentials",
        "DETAIL, 90001, personnel/order.xhtml",
        "DETAIL, 90001, personnel/order.xhtml?id=ORDER",
        "DETAIL, 90001, personnel/order.xhtml?id=ORDER&tab=impact",
        "DETAIL, 90001, personnel/order.xhtml?id=ORDER&tab=work",
        "DETAIL, 90001, personnel/order.xhtml?id=ORDER&tab=history",
        "DETAIL, 90001, personnel/order.xhtml?id=ORDER&tab=head",
        "DETAIL, 02500, personnel/transfer.xhtml",
        "DETAIL, 02011, personnel/transfer.xhtml?id=TRANSFER",
        "DETAIL, 90001, personnel/transfer.xhtml?id=3",
        "LIST, 02010, picture/involvements.xhtml?show=ALL",
        "LIST, 02010, picture/frequent.xhtml",
        "DETAIL, 02010, picture/card.xhtml?kind=PERSON&id=1",
        "LIST, 02500, intake/requests.xhtml",
        "LIST, 02010, intake/requests.xhtml?q=made-up",
        "DETAIL, 02500, intake/ask.xhtml",
        "DETAIL, 02500, intake/request.xhtml?id=1",
        "DETAIL, 02010, intake/request.xhtml?id=5",
        "DETAIL, 90003, access/grant.xhtml",
        "DETAIL, 90004, selfcheck.xhtml",
        "DASHBOARD, 90001, index.xhtml",
        "DASHBOARD, 02010, index.xhtml",
        "DASHBOARD, 02500, index.xhtml",
        "DASHBOARD, 90001, personnel/strength.xhtml"
    })
    void a_page_asks_no_more_than(Kind kind, String member, String page) throws Exception {
        var address = page.replace("ORDER", text("select max(id) from personnel_order where state = 'DRAFT'"))
                .replace("TRANSFER", text("select min(id) from transfer_request where state = 'SUBMITTED'"))
                .replace("SITE", element("EPD"));
        var client = as(member);
        client.get(address); // reads what a session and a node read once

        var asked =
                asked(() -> assertThat(client.get(address).status()).as(address).isEqualTo(200));

        holds(kind, member + " " + page, asked);
    }

    @Test
    void a_session_asks_its_register_twice_a_minute_and_writes_its_use_once() throws Exception {
        var now = Instant.now();
        product.clock(now.toString());
        var client = PageClient.signedIn(product.server().root(), OFFICER, Products.PASSWORD);
        client.get("help.xhtml");
        int page = asked(() -> client.get("help.xhtml")).size();

        product.clock(now.plusSeconds(30).toString());
        exactly("the same with a look into the register", asked(() -> client.get("help.xhtml")), page + 1);
        assertThat(asked(() -> client.get("help.xhtml"))).hasSize(page);
        product.clock(now.plusSeconds(61).toString());
        exactly("the same with the session's last use written", asked(() -> client.get("help.xhtml")), page + 2);
    }

    @Test
    void saving_a_members_contact() throws Exception {
        var form = as(PREPARER)
                .get("personnel/member-edit.xhtml?serial=02013&part=contact")
                .form("phone")
                .set("phone", "816-555-0211");

        holds(Kind.SAVE, "contact of a member", saved(PREPARER, form, form.button()));
    }

    @Test
    void an_order_from_the_draft_to_the_publication() throws Exception {
        var first = published(officers(2), 1);
        var second = published(officers(16), 15);

        assertThat(second).as("fifteen more members").hasSameSizeAs(first);
    }

    /** Walks a small order through its life; answers what its publication asked. */
    private List<String> published(List<String> officers, int more) throws Exception {
        var draft = as(PREPARER).get("personnel/order.xhtml").form("subject");
        draft.set("subject", "Counted").set("authority", "Chief of Police");
        draft.set("effectiveOn", LocalDate.now().plusDays(40).toString());
        draft.set("members", officers.get(0)).set("site", element("SPD"));
        holds(Kind.SAVE_AND_FORGET, "draft of an order", saved(PREPARER, draft, "draft"));

        var order = "personnel/order.xhtml?id=" + text("select max(id) from personnel_order");
        var lines = as(PREPARER).get(order).form("members");
        lines.set("members", String.join("\n", officers.subList(1, 1 + more))).set("site", element("SPD"));
        holds(Kind.SAVE, "more members in an order", saved(PREPARER, lines, "add-lines"));

        step(PREPARER, order, "submit", Kind.SAVE);
        step(COMMANDER, order, "approve", Kind.SAVE);
        return step(COMMANDER, order, "publish", Kind.PUBLICATION);
    }

    @Test
    void a_transfer_request_is_submitted_and_endorsed() throws Exception {
        var wish = as(OFFICER).get("personnel/transfer.xhtml").form("reason");
        wish.set("site", element("SCP")).set("element", element("SCP")).set("reason", "Counted");
        holds(Kind.SAVE_ENCRYPTED_AND_FORGET, "transfer request", saved(OFFICER, wish, "submit"));

        var request = "personnel/transfer.xhtml?id=" + text("select max(id) from transfer_request");
        step(CENTRAL, request, "endorse-losing", Kind.SAVE);
    }

    @Test
    void a_service_request_is_filed() throws Exception {
        var ask = as(OFFICER).get("intake/ask.xhtml").form("words");
        ask.set("reason", text("select id from request_reason where code = 'HOUSING'"));
        ask.set("who", "Counted").set("words", "Counted");
        holds(Kind.SAVE_ENCRYPTED_AND_FORGET, "service request", saved(OFFICER, ask, "file"));
    }

    private static List<String> step(String member, String page, String button, Kind kind) throws Exception {
        var form = as(member).get(page).form(button);
        var asked = saved(member, form, button);
        holds(kind, button + " " + page.replaceAll(".*/|\\.xhtml.*", ""), asked);
        return asked;
    }

    private static List<String> saved(String member, Form form, String button) throws Exception {
        return asked(() -> assertThat(as(member).postOnly(form, button).status())
                .as("saved, and on to the next page")
                .isEqualTo(302));
    }

    private static List<String> asked(Act act) throws IOException, InterruptedException {
        log.clear();
        act.run();
        return log.statements();
    }

    private static void holds(Kind kind, String what, List<String> asked) {
        TABLE.add("| %s | %d | %d |".formatted(what, asked.size(), kind.most));
        assertThat(asked).as(what).hasSizeLessThanOrEqualTo(kind.most).isNotEmpty();
    }

    private static void exactly(String what, List<String> asked, int exactly) {
        TABLE.add("| %s | %d | %d |".formatted(what, asked.size(), exactly));
        assertThat(asked).as(what).hasSize(exactly);
    }

    private static PageClient as(String member) throws IOException, InterruptedException {
        var client = CLIENTS.get(member);
        if (client == null) {
            client = PageClient.signedIn(product.server().root(), member, Products.PASSWORD);
            CLIENTS.put(member, client);
        }
        return client;
    }

    /** Officers of Central whom no order names. */
    private static List<String> officers(int count) {
        return texts("select m.serial_no from member m join assignment a on a.member_id = m.id and a.open_marker = 1"
                + " where a.title = 'Officer' and a.element_id = " + element("CPD") + " and m.serial_no <> " + OFFICER
                + " and m.id not in (select member_id from order_line) order by m.id limit " + count);
    }

    private static String element(String code) {
        return text("select id from element where code = '" + code + "'");
    }

    private static String text(String sql) {
        return texts(sql).get(0);
    }

    /** Asked with the owner's account, which is not counted. */
    private static List<String> texts(String sql) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
