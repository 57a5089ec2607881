package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.bench.PasswordText;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.probe.HrFile;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * A department's first weeks, the same on Payara Micro and on Payara Server. The first: the administrator imports the HR
 * file, looks at the board, moves sixteen members as of next Monday; a second person approves and publishes; on Monday
 * everybody sees it, and it cannot be taken back. The fourth: two units that work at the same address find each other.
 */
@TestMethodOrder(OrderAnnotation.class)
class ProductFlowST extends BrowserTest {

    private static final Path HR_FILE = Path.of("../../shared/data/hr-roster-2022-12-11.csv");
    private static final int MEMBERS = 1_690;
    private static final String APPROVER = "02010";
    private static final LocalDate SUNDAY = LocalDate.of(2022, 12, 18);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final String EAST = "East Patrol Division";
    private static final String NORTH = "North Patrol Division";
    private static final String SOUTH = "South Patrol Division";
    private static final String SOCIAL_SERVICES = "Social Services";
    private static final Look LOOK = Look.DESKTOP_LIGHT;
    private static final double IMPORT_MILLIS = 90_000;
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(45);

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#firstDays")
    void from_the_hr_file_to_an_order_in_effect(Product product) throws Exception {
        Products.mail().purgeEmailFromAllMailboxes();
        var administrator = signedIn(product, LOOK, Products.FIRST_ADMINISTRATOR);
        importsTheHrFile(administrator);
        var before = RosterFile.of(administrator, SUNDAY);
        assertThat(before.size()).isEqualTo(MEMBERS + 1);
        assertThat(board(administrator, SUNDAY)).isNotEmpty().allSatisfy((cell, assigned) -> assertThat(
                        before.count(row -> cell.equals(cellOf(row))))
                .as("members of %s", cell)
                .isEqualTo(assigned.longValue()));

        var officers = before.first(14, row -> row.get("Rank or title").equals("Officer") && at(row, EAST, EAST));
        var specialists = before.first(
                2,
                row -> row.get("Rank or title").equals("Social Services Specialist")
                        && !row.get("Work site").equals(SOUTH));
        var moved = new TreeSet<>(
                Stream.concat(officers.stream(), specialists.stream()).toList());
        assertThat(moved).hasSize(16);
        var order = preparesTheOrder(administrator, officers, specialists);
        var preview = preview(administrator, order);
        new OrderPages(administrator).at(order).does("submit", "Submitted");
        assertThat(administrator.locator("#approve")).hasCount(0);

        givenASignIn(product, APPROVER);
        var approver = signedIn(product, LOOK, APPROVER);
        var number = approvesAndPublishes(approver, order);

        assertThat(printed(approver, order))
                .contains("Personnel Order " + number, "Effective: December 19, 2022, 00:00")
                .contains(moved)
                .contains("Distribution", "Members named above")
                .contains("Commander, " + EAST + " (losing)", "Commander, " + NORTH + " (gaining)");
        var sunday = RosterFile.of(administrator, SUNDAY);
        var after = RosterFile.of(administrator, MONDAY);
        assertThat(after.differentFrom(sunday)).containsExactlyElementsOf(moved);
        officers.forEach(
                serial -> assertThat(at(after.row(serial), NORTH, NORTH)).isTrue());
        specialists.forEach(serial ->
                assertThat(at(after.row(serial), SOCIAL_SERVICES, SOUTH)).isTrue());
        assertThat(sunday.without("Until").differentFrom(before.without("Until")))
                .isEmpty();
        assertThat(boardAfter(board(administrator, SUNDAY), preview)).isEqualTo(board(administrator, MONDAY));
        assertThat(mails("Personnel order " + number))
                .containsOnlyKeys(recipients(before, moved, specialists))
                .allSatisfy((to, body) -> assertThat(body.strip())
                        .isEqualTo("Personnel order " + number + " concerns you or the site you command.\n\n"
                                + product.address() + order));

        cannotBeTakenBackOnceInEffect(product, order);
        assertThat(RosterFile.of(signedIn(product, LOOK, APPROVER), MONDAY).differentFrom(after))
                .isEmpty();
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#firstDays")
    void from_an_officers_phone_to_a_joint_plan_and_through_an_order(Product product) {
        new FrontDoorFlow(product, this).walk(Products.FIRST_ADMINISTRATOR, APPROVER);
    }

    private void importsTheHrFile(Page page) throws IOException {
        page.navigate("personnel/import.xhtml");
        page.locator("#file").setInputFiles(new FilePayload("hr-roster.csv", "text/csv", hrFile()));
        page.locator("#read-file").click();
        page.locator("#start-dry-run").click();
        done(page);
        assertThat(figure(page, "new members")).containsText("1,690");
        assertThat(figure(page, "rows refused")).containsText("0");
        screenshot(page, LOOK, "first-day-dry-run");
        page.locator("button[popovertarget='apply-ask']").first().click();
        page.locator("#apply").click();
        assertThat(page.locator(".task h2")).containsText("Import");
        done(page);
        assertThat(page.locator(".notice-ok").last()).containsText("created 1,690");
    }

    /** The department's own file where it is at hand, else a made-up one of its size. */
    private static byte[] hrFile() throws IOException {
        return Files.exists(HR_FILE) ? Files.readAllBytes(HR_FILE) : HrFile.department(MEMBERS);
    }

    private static void done(Page page) {
        page.waitForURL(address -> address.contains("task="));
        assertThat(page.locator(".task .badge"))
                .containsText("Done", new ContainsTextOptions().setTimeout(IMPORT_MILLIS));
        assertThat(page.locator(".figures")).isVisible();
    }

    private static Locator figure(Page page, String label) {
        return page.locator(".figure", new Page.LocatorOptions().setHasText(label))
                .locator("b");
    }

    /** Its address below the context root. */
    private String preparesTheOrder(Page page, List<String> officers, List<String> specialists) {
        var drafting = new OrderPages(page);
        var order = drafting.fresh()
                .says("Moves as of 19 December", MONDAY)
                .moves(officers, NORTH)
                .write();
        drafting.checked().moves(specialists, SOUTH).does("add-lines", "The members are added");
        assertThat(drafting.lines()).hasCount(16);
        drafting.checked();
        screenshot(page, LOOK, "first-day-order");
        return order;
    }

    private String approvesAndPublishes(Page page, String order) {
        page.navigate("./");
        assertThat(page.locator("main")).containsText("Moves as of 19 December");
        var deciding =
                new OrderPages(page).at(order).does("approve", "Approved").asks("publish");
        assertThat(page.locator("#publish-ask")).containsText("Moves 16 members");
        deciding.does("publish", "Published");
        var title = page.locator("h1").innerText();
        assertThat(title).matches("Personnel order 22-\\d{3}");
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /** The page was opened while there was still time; the button is pressed after midnight. */
    private void cannotBeTakenBackOnceInEffect(Product product, String order) {
        product.clockFrom(
                SUNDAY.atTime(LocalTime.of(23, 50)).atZone(BusinessClock.ZONE).toInstant());
        var late = signedIn(product, LOOK, APPROVER);
        new OrderPages(late).at(order).asks("rescind");
        late.fill("#reason", "Too late by half a minute.");
        product.clockFrom(
                MONDAY.atStartOfDay(BusinessClock.ZONE).plusSeconds(30).toInstant());
        late.click("#rescind");
        new OrderPages(late).hears("The order is in effect. A later order corrects it.");
        late.navigate(order);
        assertThat(late.locator("[popovertarget='rescind-ask']")).hasCount(0);
    }

    /** Accounts come from the intranet portal; here the built-in sign-in stands in for it. */
    private static void givenASignIn(Product product, String serial) {
        product.database()
                .sql("insert into account (member_id, password_hash, failed_sign_ins, version) select id, '"
                        + PasswordText.of(Products.PASSWORD) + "', 0, 1 from member where serial_no = '" + serial
                        + "'");
    }

    private static boolean at(Map<String, String> row, String element, String site) {
        return row.get("Element").equals(element) && row.get("Work site").equals(site);
    }

    private static String cellOf(Map<String, String> row) {
        return String.join("|", row.get("Work site"), row.get("Element"), row.get("Watch"));
    }

    /** How many are assigned, by "site|element|watch". */
    private static Map<String, Integer> board(Page page, LocalDate day) {
        page.navigate("personnel/strength.xhtml?on=" + day);
        var cells = (List<?>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll('.board a.cell')].map(cell => {
                  const site = cell.closest('tr').querySelector('.board-site').textContent;
                  const field = cell.closest('td');
                  const element = field.cellIndex === 1 ? site : field.dataset.label;
                  return [site, element, cell.querySelector('b').textContent,
                    cell.querySelector('.cell-n').textContent.split('/')[0]].join('|');
                })
                """);
        var board = new TreeMap<String, Integer>();
        for (var cell : cells) {
            var text = cell.toString();
            int end = text.lastIndexOf('|');
            board.put(text.substring(0, end), Integer.valueOf(text.substring(end + 1)));
        }
        return board;
    }

    /** What the impact preview says: "before, after" of those assigned, by "site|element|watch". */
    private Map<String, List<Integer>> preview(Page page, String order) {
        new OrderPages(page).tab(order, "impact");
        assertThat(page.locator("table.impact tbody tr")).not().hasCount(0);
        screenshot(page, LOOK, "first-day-impact");
        var cells = new TreeMap<String, List<Integer>>();
        for (var row : page.locator("table.impact tbody tr").all()) {
            var fields = row.locator("td").allInnerTexts();
            cells.put(
                    String.join("|", fields.subList(0, 3)),
                    List.of(Integer.valueOf(fields.get(3)), Integer.valueOf(fields.get(4))));
        }
        return cells;
    }

    /** The board as the preview says it will be. */
    private static Map<String, Integer> boardAfter(Map<String, Integer> board, Map<String, List<Integer>> preview) {
        var after = new TreeMap<>(board);
        preview.forEach((cell, numbers) -> {
            assertThat(board.getOrDefault(cell, 0)).as(cell).isEqualTo(numbers.get(0));
            after.put(cell, numbers.get(1));
        });
        after.values().removeIf(assigned -> assigned == 0);
        return after;
    }

    private static String printed(Page page, String order) throws IOException {
        try (var document = Loader.loadPDF(page.request().get(order + "&pdf=1").body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The moved members, and the commanders of the patrol divisions they leave and join. */
    private static String[] recipients(RosterFile roster, TreeSet<String> moved, List<String> specialists) {
        var sites = new TreeSet<>(List.of(EAST, NORTH, SOUTH));
        specialists.forEach(serial -> sites.add(roster.row(serial).get("Work site")));
        var commanders = roster.first(
                9,
                row -> row.get("Rank or title").equals("Major")
                        && sites.contains(row.get("Work site"))
                        && row.get("Element").equals(row.get("Work site")));
        return Stream.concat(moved.stream(), commanders.stream())
                .map(serial -> roster.row(serial).get("E-mail"))
                .distinct()
                .toArray(String[]::new);
    }

    /** The body by recipient, of all mails with this subject; waits for the outbox to be emptied. */
    private static Map<String, String> mails(String subject) throws Exception {
        var end = System.nanoTime() + MAIL_PATIENCE.toNanos();
        int seen = -1;
        while (true) {
            var mails = new ArrayList<MimeMessage>();
            for (var mail : Products.mail().getReceivedMessages()) {
                if (subject.equals(mail.getSubject())) {
                    mails.add(mail);
                }
            }
            if (!mails.isEmpty() && mails.size() == seen || System.nanoTime() > end) {
                var bodies = new TreeMap<String, String>();
                for (var mail : mails) {
                    var to = Arrays.toString(mail.getRecipients(Message.RecipientType.TO));
                    bodies.put(
                            to.substring(1, to.length() - 1),
                            mail.getContent().toString().replace("\r\n", "\n"));
                }
                return bodies;
            }
            seen = mails.size();
            Thread.sleep(1_000);
        }
    }
}
