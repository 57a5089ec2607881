package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.answer.Members.ADMINISTRATOR;
import static org.kcpd.division.answer.Members.DIVISION_COMMANDER;
import static org.kcpd.division.answer.Members.EAST_COMMANDER;
import static org.kcpd.division.answer.Members.EVERYBODY;
import static org.kcpd.division.answer.Members.OFFICER;
import static org.kcpd.division.answer.Members.OPERATOR;
import static org.kcpd.division.answer.Members.PRIVACY_OFFICER;
import static org.kcpd.division.answer.Members.as;
import static org.kcpd.division.answer.Members.lastAuditRow;
import static org.kcpd.division.answer.Members.texts;
import static org.kcpd.division.answer.Members.withoutNumbers;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Products;

/**
 * Whatever is asked for that is not there, not allowed or not meant gets its own status and a page that says what to do,
 * with a number for IT and nothing technical; and what a member may not see answers as if it did not exist.
 */
class RefusalsIT {
    /** Of the administrator. */
    private static final long TASK = 990_002;

    private static final String OWN_TASK = "task.xhtml?id=" + TASK;

    /** Filed by the officer, at Central. */
    private static final String REQUEST = "intake/request.xhtml?id=1";

    private static final String NO_FILE = "intake/file.xhtml?id=987654321";

    private static final int DRAFT = 5;
    private static final Path VIEWS = Path.of("../division-web/src/main/webapp");
    private static final Pattern INCIDENT = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern TECHNICAL =
            Pattern.compile("(?i)exception|jakarta|\\bjava|payara|servlet|faces|\\bsql|\\bnull\\b|stack|\\borg\\.");

    /** Every view, at an address that shows something. */
    private static final List<String> VIEW_ADDRESSES = List.of(
            "index.xhtml",
            "help.xhtml",
            "notice.xhtml",
            "settings.xhtml",
            "search.xhtml?q=nadia",
            OWN_TASK,
            "personnel/roster.xhtml",
            "personnel/member.xhtml?serial=02500",
            "personnel/strength.xhtml",
            "personnel/orders.xhtml",
            "personnel/order.xhtml",
            "personnel/transfers.xhtml",
            "personnel/transfer.xhtml",
            "personnel/waiting.xhtml",
            "personnel/member-edit.xhtml?serial=02500",
            "personnel/import.xhtml",
            "personnel/organisation.xhtml",
            "access/grants.xhtml",
            "access/grant.xhtml",
            "access/proposals.xhtml",
            "access/mine.xhtml",
            "personnel/readers.xhtml?kind=Member&id=1",
            "access/accounts.xhtml",
            "access/sessions.xhtml",
            "access/glass.xhtml",
            "access/audit.xhtml",
            "access/disclosures.xhtml",
            "access/looks.xhtml?kind=PersonnelOrder&subject=1",
            "access/review.xhtml",
            "access/summary.xhtml",
            "access/verify.xhtml",
            "selfcheck.xhtml",
            "system.xhtml",
            "community/map.xhtml",
            "community/map-import.xhtml",
            "community/people.xhtml",
            "community/person.xhtml?id=1",
            "community/person-edit.xhtml",
            "community/places.xhtml",
            "community/place.xhtml?id=1",
            "community/place-edit.xhtml",
            "community/households.xhtml",
            "community/household.xhtml?id=1",
            "community/household-edit.xhtml",
            "community/organisations.xhtml",
            "community/organisation-record.xhtml?id=1",
            "community/organisation-edit.xhtml",
            "intake/ask.xhtml",
            "intake/requests.xhtml",
            REQUEST,
            NO_FILE,
            "intake/tasks.xhtml",
            "intake/todo.xhtml",
            "intake/triage.xhtml",
            "intake/codes.xhtml",
            "picture/involvements.xhtml",
            "picture/card.xhtml?kind=PERSON&id=1",
            "picture/frequent.xhtml",
            "picture/events.xhtml?kind=PERSON&id=1",
            "picture/hand-offs.xhtml",
            "picture/hand-off.xhtml?id=1",
            "picture/plans.xhtml",
            "picture/plan.xhtml?id=1",
            "picture/plan-new.xhtml?kind=PERSON&id=1");

    /** A record that not everybody sees to whom its view opens: to the others it does not exist. */
    private static final Map<String, List<String>> SHOWN_ONLY_TO = Map.of(
            OWN_TASK, List.of(ADMINISTRATOR),
            REQUEST, List.of(OFFICER, DIVISION_COMMANDER, PRIVACY_OFFICER),
            NO_FILE, List.of());

    private static final Map<String, Role> ROLES = Map.of(
            ADMINISTRATOR, Role.ADM,
            PRIVACY_OFFICER, Role.PRI,
            OPERATOR, Role.SYS,
            DIVISION_COMMANDER, Role.CED,
            EAST_COMMANDER, Role.PDC,
            OFFICER, Role.REQ);

    /** Who may open each, as the declared matrix says; everybody else is refused. */
    private static final Map<String, List<String>> OPEN_TO = VIEW_ADDRESSES.stream()
            .collect(Collectors.toMap(address -> address, address -> EVERYBODY.stream()
                    .filter(member -> opens(address.split("\\?")[0], member))
                    .toList()));

    private static boolean opens(String view, String member) {
        Set<String> held = Role.rightsOf(List.of(Role.REQ, ROLES.get(member))).stream()
                .map(Right::name)
                .collect(Collectors.toSet());
        held.add("signed-in");
        return AuthzMatrix.words(
                        AuthzMatrix.declared().line("views", "/" + view).get(1))
                .stream()
                .anyMatch(held::contains);
    }

    private static final String NOT_IN_THE_NAVIGATION =
            "settings.xhtml|notice.xhtml|selfcheck.xhtml|personnel/(order|transfer).xhtml|community/(map-import|(person|place|household|organisation)-edit).xhtml|intake/todo.xhtml|access/(grant|proposals|mine|disclosures|review|verify).xhtml";

    private static final URI ROOT = Products.micro().server().root();

    @BeforeAll
    static void layATask() {
        Products.micro()
                .database()
                .sql(
                        "insert into background_task (id, kind, state, started_by, created_at, finished_at, total_steps, done_steps, cancel_asked)"
                                + " select " + TASK
                                + ", 'roster-dry-run', 'INTERRUPTED', id, utc_timestamp(), utc_timestamp(), 9, 3, 0 from member where serial_no = '"
                                + ADMINISTRATOR + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personnel/order.xhtml?id=",
                "personnel/order.xhtml?tab=impact&id=",
                "personnel/order.xhtml?tab=work&id=",
                "personnel/order.xhtml?pdf=1&id=",
                "personnel/transfer.xhtml?id=",
                "personnel/member.xhtml?serial=",
                "personnel/member-edit.xhtml?part=status&serial=",
                "personnel/import.xhtml?task=",
                "personnel/organisation.xhtml?tab=elements&id=",
                "personnel/organisation.xhtml?tab=sectors&id=",
                "personnel/organisation.xhtml?tab=watches&id=",
                "personnel/organisation.xhtml?tab=positions&id=",
                "personnel/organisation.xhtml?tab=titles&id=",
                "personnel/readers.xhtml?kind=PersonnelOrder&id=",
                "personnel/readers.xhtml?kind=TransferRequest&id=",
                "personnel/readers.xhtml?kind=Member&id=",
                "task.xhtml?id=",
                "personnel/",
                "WEB-INF/"
            })
    void what_does_not_exist_is_not_found(String page) throws Exception {
        for (String id : List.of("987654321", "99999999999999999999", "-1", "abc", "5%27", "%3Cscript%3E")) {
            refused(as(ADMINISTRATOR).get(page + id), 404);
        }
    }

    @Test
    void every_view_opens_to_whom_it_may_and_to_nobody_else() throws Exception {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            assertThat(files.map(file -> VIEWS.relativize(file).toString())
                            .filter(file -> file.endsWith(".xhtml")
                                    && !file.startsWith("WEB-INF")
                                    && !file.equals("signin.xhtml")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(OPEN_TO.keySet().stream(), Stream.of("access/proposal.xhtml"))
                                    .map(address -> address.split("\\?")[0])
                                    .toList());
        }
        for (String member : EVERYBODY) {
            as(member);
            long behind = lastAuditRow();
            for (var view : OPEN_TO.entrySet()) {
                Page page = as(member).get(view.getKey());
                if (!view.getValue().contains(member)) {
                    refused(page, 403);
                } else if (!SHOWN_ONLY_TO.getOrDefault(view.getKey(), EVERYBODY).contains(member)) {
                    refused(page, 404);
                } else {
                    assertThat(page.status())
                            .as("%s for %s", view.getKey(), member)
                            .isEqualTo(200);
                    assertThat(page.body()).as(view.getKey()).doesNotContain("??");
                }
            }
            assertThat(texts("select detail from audit_event where outcome = 'DENIED' and actor_serial = '" + member
                            + "' and use_case = 'Doors.open' and id > " + behind))
                    .as("turned away at the door, before any use case is asked")
                    .containsExactlyInAnyOrderElementsOf(OPEN_TO.entrySet().stream()
                            .filter(view -> !view.getValue().contains(member))
                            .map(view -> "/" + view.getKey().split("\\?")[0])
                            .toList());
        }
    }

    @Test
    void the_navigation_shows_what_opens_and_nothing_else() throws Exception {
        for (String member : EVERYBODY) {
            String nav = as(member)
                    .get("index.xhtml")
                    .body()
                    .split("<nav id=\"nav\"")[1]
                    .split("</nav>")[0];
            Set<String> shown = Pattern.compile("href=\"/division/([^\"]+)\"")
                    .matcher(nav)
                    .results()
                    .map(link -> link.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> lists = OPEN_TO.entrySet().stream()
                    .filter(view -> view.getValue().contains(member))
                    .map(Map.Entry::getKey)
                    .filter(address -> !address.contains("?") && !address.matches(NOT_IN_THE_NAVIGATION))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(shown).as(member).isEqualTo(lists);
        }
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "personnel/order.xhtml?id=5, 02500",
        "personnel/order.xhtml?id=5, 02013",
        "personnel/order.xhtml?id=5, 90004",
        "personnel/order.xhtml?id=4, 02500",
        "personnel/order.xhtml?tab=impact&id=5, 02500",
        "personnel/order.xhtml?tab=head&id=5, 02500",
        "personnel/order.xhtml?pdf=1&id=5, 02500",
        "personnel/transfer.xhtml?id=2, 02500",
        "personnel/transfer.xhtml?id=1, 02013",
        "personnel/transfer.xhtml?id=1, 90004",
        "personnel/readers.xhtml?kind=PersonnelOrder&id=5, 02500",
        "personnel/readers.xhtml?kind=TransferRequest&id=2, 02500",
        "personnel/readers.xhtml?kind=TransferRequest&id=1, 90004",
        "task.xhtml?id=990002, 02500",
        "task.xhtml?id=990002, 90004"
    })
    void what_a_member_may_not_see_answers_as_if_it_did_not_exist(String address, String member) throws Exception {
        assertThat(as(ADMINISTRATOR).ask("GET", address).status())
                .as("it exists")
                .isEqualTo(200);

        Page hidden = as(member).get(address);
        Page unknown = as(member).get(address.replaceAll("id=\\d+", "id=987654321"));

        refused(hidden, 404);
        assertThat(hidden.status()).isEqualTo(unknown.status());
        assertThat(withoutNumbers(hidden)).isEqualTo(withoutNumbers(unknown));
    }

    @Test
    void drafts_of_orders_are_in_no_list_search_or_export_of_an_officer() throws Exception {
        for (String list : List.of(
                "personnel/orders.xhtml", "personnel/orders.xhtml?state=DRAFT", "personnel/orders.xhtml?export=csv")) {
            assertThat(as(OFFICER).get(list).body())
                    .as(list)
                    .doesNotContain("Transfers, East to Shoal Creek", "order.xhtml?id=" + DRAFT);
        }
        assertThat(as(ADMINISTRATOR).get("personnel/orders.xhtml?export=csv").body())
                .contains("East to Shoal Creek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"})
    void another_method_is_refused_and_says_which_are_not(String method) throws Exception {
        for (String page :
                List.of("personnel/roster.xhtml", "about", "jakarta.faces.resource/division.css.xhtml?ln=division")) {
            Page answer = as(OFFICER).ask(method, page);
            refused(answer, 405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        }
    }

    @Test
    void who_is_no_longer_signed_in_comes_back_after_the_sign_in() throws Exception {
        var form =
                as(ADMINISTRATOR).get("personnel/order.xhtml").form("subject").set("subject", "Never written");
        var stranger = new PageClient(ROOT);
        Page sent = stranger.postOnly(form, "draft");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/division/signin.xhtml"));
        assertThat(stranger.ask("GET", "personnel/roster.xhtml", "Faces-Request", "partial/ajax")
                        .body())
                .contains("<redirect url=\"/division/signin.xhtml\"/>");

        var enter = stranger.get("personnel/roster.xhtml?q=nadia").form("password");
        enter.set("serial", OFFICER).set("password", Products.PASSWORD);
        Page notice = stranger.post(enter, enter.button());
        assertThat(notice.address()).hasPath("/division/notice.xhtml");
        Page back = stranger.post(notice.form("acknowledge"), "acknowledge");
        assertThat(back.address()).hasPath("/division/personnel/roster.xhtml").hasQuery("q=nadia");
    }

    private static void refused(Page page, int status) {
        assertThat(page.status()).as(page.address().toString()).isEqualTo(status);
        String text = text(page);
        assertThat(text).as(page.address().toString()).containsPattern(INCIDENT).doesNotContainPattern(TECHNICAL);
        assertThat(page.body()).contains("<h1>", "/division/index.xhtml").doesNotContain("??");
    }

    /** What is read on the page. */
    private static String text(Page page) {
        return page.body()
                .replaceAll("(?s)<(script|head)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
