package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Every view of the product in each of its meaningful states, by who opens it; what {@link EveryPageST} visits. A new
 * page, a new tab and a new edit part are written here.
 */
public final class PageInventory {

    /** Before anybody is signed in. */
    static final String NOBODY = "";

    static final String ADMINISTRATOR = "90001";
    static final String PRIVACY_OFFICER = "90003";
    static final String OPERATOR = "90004";
    static final String DIVISION_COMMANDER = "02010";
    static final String OFFICER = "02500";
    static final String COORDINATOR = "21962";
    static final String SPECIALIST = "22007";

    /** Who proposes, and whose credentials are looked at; they and the others above go by their serial numbers. */
    private static final String PROPOSER = "90002";

    private static final String HOLDER = "02013";

    /** A community interaction officer of East, of these tests alone. */
    static final String UNIT_MEMBER = "90009";

    static final List<String> BY_NUMBER = List.of(
            ADMINISTRATOR,
            PRIVACY_OFFICER,
            OPERATOR,
            DIVISION_COMMANDER,
            OFFICER,
            PROPOSER,
            HOLDER,
            COORDINATOR,
            SPECIALIST,
            UNIT_MEMBER);

    /** A background task of the administrator that was cut off. */
    static final long TASK = 900_001;

    /** A role proposed for the administrator. */
    static final long PROPOSAL = 900_002;

    /**
     * One state of one view.
     *
     * @param name of its picture
     * @param address below the product's root
     * @param status what the address answers
     * @param then what is done on the page to come into the state
     */
    record Visit(String name, String address, int status, Consumer<Page> then) {}

    private PageInventory() {}

    /** What no training data has: a task that was cut off, mail nobody took, a member linked to a portal, a proposed role. */
    static void lay(TestDatabase database) {
        database.sql(
                "insert into background_task (id, kind, state, started_by, created_at, finished_at, total_steps, done_steps, cancel_asked, file_name)"
                        + " select " + TASK
                        + ", 'roster-dry-run', 'INTERRUPTED', id, utc_timestamp(), utc_timestamp(), 9, 3, 0, 'hr.csv' from member where serial_no = '"
                        + ADMINISTRATOR + "'",
                "insert into outbox_mail (recipient, subject, body, state, attempts, created_at, next_try_at)"
                        + " values ('nobody@kcpd.example', 'x', 'x', 'FAILED', 50, utc_timestamp(), utc_timestamp())",
                "update account set issuer = 'https://portal.example/realms/kcpd', subject = 'f2a1c0de-0000-4000-8000-000000002500',"
                        + " linked_at = utc_timestamp() where member_id = (select id from member where serial_no = '"
                        + OFFICER + "')",
                "insert into grant_proposal (id, member_id, role, to_at, reason, proposed_by, proposed_at, expires_at) select "
                        + PROPOSAL
                        + ", m.id, 'PRI', utc_timestamp() + interval 90 day, 'Third privacy officer, so that grants can be renewed',"
                        + " b.id, utc_timestamp(), utc_timestamp() + interval 7 day from member m, member b where m.serial_no = '"
                        + ADMINISTRATOR + "' and b.serial_no = '" + PROPOSER + "'",
                "insert into member (serial_no, family_name, given_name, kind, version) values ('" + UNIT_MEMBER
                        + "', 'Inventory', 'Uma', 'SWORN', 0)",
                "insert into member_status (member_id, status, from_date) select id, 'ACTIVE', '2020-01-01' from member"
                        + " where serial_no = '" + UNIT_MEMBER + "'",
                "insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id, position_id, title,"
                        + " from_date) select m.id, 'PERMANENT', 1, e.id, s.id, w.id, p.id, 'Officer', '2020-01-01'"
                        + " from member m, element e, element s, watch w, position_code p where m.serial_no = '"
                        + UNIT_MEMBER
                        + "' and e.code = 'CIO' and s.code = 'EPD' and w.code = 'DAY' and p.code = 'MEMBER'",
                "insert into account (member_id, password_hash, failed_sign_ins, version) select m.id, a.password_hash, 0, 1"
                        + " from member m join account a join member o on o.id = a.member_id and o.serial_no = '"
                        + OFFICER
                        + "' where m.serial_no = '" + UNIT_MEMBER + "'");
    }

    /** Every address of it, each once. */
    public static Set<String> addresses() {
        return byMember().values().stream()
                .flatMap(List::stream)
                .map(Visit::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Map<String, List<Visit>> byMember() {
        var all = new LinkedHashMap<String, List<Visit>>();
        all.put(
                NOBODY,
                List.of(
                        at("sign-in", "signin.xhtml"),
                        at("sign-in-refused", "signin.xhtml", refused("#enter", ".notice-bad")),
                        at("sign-in-idle", "signin.xhtml?ended=IDLE")));
        all.put(ADMINISTRATOR, ofAdministrator());
        all.put(
                DIVISION_COMMANDER,
                List.of(
                        at("my-work-commander", "index.xhtml"),
                        at("requests", "intake/requests.xhtml"),
                        at("request", "intake/request.xhtml?id=5"),
                        at("audit-summary-commander", "access/summary.xhtml"),
                        at("card-commander", "picture/card.xhtml?kind=PERSON&id=1"),
                        at("order-decision", "personnel/order.xhtml?id=4", asking("return")),
                        at("transfer-decision", "personnel/transfer.xhtml?id=4")));
        all.put(
                PRIVACY_OFFICER,
                List.of(
                        at("grants", "access/grants.xhtml"),
                        at("grants-none", "access/grants.xhtml?q=zzzz"),
                        at("grants-revoke", "access/grants.xhtml", asking("revoke")),
                        at("grant", "access/grant.xhtml"),
                        at("grant-refused", "access/grant.xhtml", refused("#save", "#serialNo-error")),
                        at("proposals", "access/proposals.xhtml"),
                        at("proposal", "access/proposal.xhtml?id=" + PROPOSAL),
                        at("proposal-confirm", "access/proposal.xhtml?id=" + PROPOSAL, asking("confirm")),
                        at("proposal-refuse", "access/proposal.xhtml?id=" + PROPOSAL, asking("refuse")),
                        at("mine-privacy-officer", "access/mine.xhtml"),
                        at("readers-transfer", "personnel/readers.xhtml?kind=TransferRequest&id=1"),
                        at("readers-draft", "personnel/readers.xhtml?kind=PersonnelOrder&id=5"),
                        at("accounts", "access/accounts.xhtml"),
                        at("accounts-none", "access/accounts.xhtml?q=zzzz"),
                        at("accounts-unlink", "access/accounts.xhtml?linked=1", asking("unlink")),
                        at("glass", "access/glass.xhtml"),
                        at("audit", "access/audit.xhtml"),
                        at("audit-half", "access/audit.xhtml?kind=RosterImport"),
                        at("audit-none", "access/audit.xhtml?actor=zzzz"),
                        at("audit-disclosures", "access/disclosures.xhtml"),
                        at("audit-looks", "access/looks.xhtml?kind=Member&subject=1"),
                        at("audit-review", "access/review.xhtml"),
                        at("audit-review-none", "access/review.xhtml?q=zzzz"),
                        at("audit-verify", "access/verify.xhtml"),
                        at("audit-summary", "access/summary.xhtml")));
        all.put(
                OPERATOR,
                List.of(
                        at("system", "system.xhtml"),
                        at("selfcheck", "selfcheck.xhtml"),
                        at("sessions", "access/sessions.xhtml"),
                        at("sessions-none", "access/sessions.xhtml?q=zzzz"),
                        at("sessions-end", "access/sessions.xhtml", asking("end")),
                        at(
                                "session-warning",
                                "help.xhtml",
                                shown("document.querySelector('#session-warning').showModal()", "#session-warning")),
                        at("system-keys", "system.xhtml", asking("rotate-keys")),
                        at("system-mail", "system.xhtml", asking("retry-mail")),
                        at("audit-technical", "access/audit.xhtml?outcome=DENIED")));
        all.put(
                COORDINATOR,
                List.of(
                        at("triage", "intake/triage.xhtml"),
                        at("requests-late", "intake/requests.xhtml?show=QUEUE&late=1"),
                        at("request-triage", "intake/request.xhtml?id=1", asking("triage")),
                        at("request-assign", "intake/request.xhtml?id=5", asking("assign")),
                        at("request-redirect", "intake/request.xhtml?id=5", asking("redirect")),
                        at("request-decline", "intake/request.xhtml?id=5", asking("decline")),
                        at("request-declined", "intake/request.xhtml?id=9")));
        all.put(
                SPECIALIST,
                List.of(
                        at("my-work-specialist", "index.xhtml"),
                        at("request-in-hand", "intake/request.xhtml?id=6"),
                        at("request-close", "intake/request.xhtml?id=6", asking("close")),
                        at("note-refused", "intake/request.xhtml?id=6", refused("#write", "#text-error")),
                        at("tasks", "intake/tasks.xhtml"),
                        at("tasks-none", "intake/tasks.xhtml?q=zzzz"),
                        at("task", "intake/todo.xhtml?id=1"),
                        at("task-give", "intake/todo.xhtml?id=1", asking("give")),
                        at("task-new", "intake/todo.xhtml"),
                        at("task-refused", "intake/todo.xhtml", refused("#add", "#title-error"))));
        all.put(
                UNIT_MEMBER,
                List.of(
                        at("my-work-unit", "index.xhtml"),
                        at("picture", "picture/involvements.xhtml?size=25"),
                        at("picture-found", "picture/involvements.xhtml?show=ALL&size=25&who=amberly"),
                        at("picture-none", "picture/involvements.xhtml?show=MINE"),
                        at("card", "picture/card.xhtml?kind=PERSON&id=1"),
                        at("card-place", "picture/card.xhtml?kind=PLACE&id=1"),
                        at("card-ask", "picture/card.xhtml?kind=PERSON&id=1", asking("ask-contact")),
                        at("card-end", "picture/card.xhtml?kind=PERSON&id=1", asking("end")),
                        at("frequent", "picture/frequent.xhtml"),
                        at("frequent-places", "picture/frequent.xhtml?kind=PLACE&several=1"),
                        at("subject-events", "picture/events.xhtml?kind=PERSON&id=1"),
                        at("hand-offs", "picture/hand-offs.xhtml"),
                        at("hand-offs-none", "picture/hand-offs.xhtml?state=DECLINED"),
                        at("hand-off", "picture/hand-off.xhtml?id=1"),
                        at("hand-off-done", "picture/hand-off.xhtml?id=1", asking("done")),
                        at("plans", "picture/plans.xhtml"),
                        at("plans-none", "picture/plans.xhtml?state=CLOSED"),
                        at("plan", "picture/plan.xhtml?id=1"),
                        at("plan-step", "picture/plan.xhtml?id=1", asking("add-step")),
                        at("plan-new", "picture/plan-new.xhtml?kind=PERSON&id=1"),
                        at(
                                "plan-new-refused",
                                "picture/plan-new.xhtml?kind=PERSON&id=1",
                                refused("#propose", "#words-error"))));
        all.put(
                OFFICER,
                List.of(
                        at("notice", "notice.xhtml"),
                        at("ask", "intake/ask.xhtml"),
                        at("ask-refused", "intake/ask.xhtml", refused("#file", "#reason-error")),
                        at("requests-officer", "intake/requests.xhtml"),
                        at("requests-none", "intake/requests.xhtml?late=1&state=CLOSED"),
                        at("tasks-officer", "intake/tasks.xhtml"),
                        at("request-status", "intake/request.xhtml?id=1"),
                        at("my-work-officer", "index.xhtml"),
                        at("member-own", "personnel/member.xhtml?serial=" + OFFICER),
                        at("mine-officer", "access/mine.xhtml"),
                        at("mine-another-day", "access/mine.xhtml?on=2040-01-01"),
                        at("readers-member", "personnel/readers.xhtml?kind=Member&id=1"),
                        at("order-published", "personnel/order.xhtml?id=1"),
                        at("error-forbidden", "personnel/import.xhtml", 403),
                        at("error-missing", "personnel/order.xhtml?id=5", 404),
                        at("error-no-file", "intake/file.xhtml?id=987654321", 404),
                        at("error-expired", "settings.xhtml", outdated())));
        return all;
    }

    private static List<Visit> ofAdministrator() {
        return List.of(
                at("my-work", "index.xhtml"),
                at("menu", "index.xhtml", pressed(".who", "#me")),
                at("help-drawer", "personnel/roster.xhtml?q=zzzz", pressed("#help-button", "#help")),
                at("help", "help.xhtml"),
                at("settings", "settings.xhtml"),
                at("search-how", "search.xhtml"),
                at("search", "search.xhtml?q=east"),
                at("search-members", "search.xhtml?q=nadia"),
                at("search-none", "search.xhtml?q=zzzz"),
                at("task-interrupted", "task.xhtml?id=" + TASK),
                at("roster", "personnel/roster.xhtml?size=25"),
                at("roster-future", "personnel/roster.xhtml?on=2030-01-01&status=LEAVE&size=25"),
                at("roster-none", "personnel/roster.xhtml?q=zzzz"),
                at(
                        "roster-filter",
                        "personnel/roster.xhtml?q=zzzz",
                        pressed("[popovertarget='keep-filter']", "#keep-filter")),
                at("member", "personnel/member.xhtml?serial=02500"),
                at("member-contact", "personnel/member-edit.xhtml?serial=02500&part=contact"),
                at(
                        "member-refused",
                        "personnel/member-edit.xhtml?serial=02500&part=contact",
                        page -> page.fill("#familyName", ""),
                        refused("#save-contact", "#familyName-error")),
                at("member-status", "personnel/member-edit.xhtml?serial=02500&part=status"),
                at("member-credentials", "personnel/member-edit.xhtml?serial=" + HOLDER + "&part=credentials"),
                at("strength", "personnel/strength.xhtml"),
                at("strength-others", "personnel/strength.xhtml?show=others"),
                at(
                        "strength-field",
                        "personnel/strength.xhtml",
                        pressed(".board a.cell", "#cell"),
                        PageInventory::uncovered),
                at("import", "personnel/import.xhtml"),
                at("import-refused", "personnel/import.xhtml", refused("#read-file", "#file-error")),
                at("import-interrupted", "personnel/import.xhtml?task=" + TASK),
                at("people", "community/people.xhtml?size=25"),
                at("people-none", "community/people.xhtml?q=zzzz"),
                at("person", "community/person.xhtml?id=1"),
                at("person-new", "community/person-edit.xhtml"),
                at("person-refused", "community/person-edit.xhtml", refused("#save", "#familyName-error")),
                at("places", "community/places.xhtml?size=25"),
                at("places-none", "community/places.xhtml?q=zzzz"),
                at("place", "community/place.xhtml?id=1", PageInventory::drawn),
                at("place-new", "community/place-edit.xhtml", PageInventory::drawn),
                at("place-refused", "community/place-edit.xhtml", refused("#save", "#street-error")),
                at("households", "community/households.xhtml?size=25"),
                at("households-none", "community/households.xhtml?q=zzzz"),
                at("household", "community/household.xhtml?id=1"),
                at("household-new", "community/household-edit.xhtml"),
                at("household-refused", "community/household-edit.xhtml", refused("#save", "#name-error")),
                at("organisations", "community/organisations.xhtml?size=25"),
                at("organisations-none", "community/organisations.xhtml?q=zzzz"),
                at("organisation-record", "community/organisation-record.xhtml?id=1"),
                at("organisation-record-new", "community/organisation-edit.xhtml"),
                at("organisation-record-refused", "community/organisation-edit.xhtml", refused("#save", "#name-error")),
                at("map", "community/map.xhtml", PageInventory::drawn),
                at("map-none", "community/map.xhtml?kind=BEAT&on=2001-01-01"),
                at("map-import", "community/map-import.xhtml"),
                at("map-import-refused", "community/map-import.xhtml", refused("#start-dry-run", "#what-error")),
                at("map-import-interrupted", "community/map-import.xhtml?task=" + TASK),
                at("organisation", "personnel/organisation.xhtml"),
                at("organisation-open", "personnel/organisation.xhtml?tab=elements&do=open"),
                at("organisation-element", "personnel/organisation.xhtml?tab=elements&id=2"),
                at("organisation-close", "personnel/organisation.xhtml?tab=elements&id=2&do=close"),
                at("organisation-sectors", "personnel/organisation.xhtml?tab=sectors"),
                at("organisation-watches", "personnel/organisation.xhtml?tab=watches&id=1"),
                at("organisation-positions", "personnel/organisation.xhtml?tab=positions&do=open"),
                at("organisation-titles", "personnel/organisation.xhtml?tab=titles&id=1"),
                at("organisation-strength", "personnel/organisation.xhtml?tab=strength"),
                at(
                        "organisation-figures",
                        "personnel/organisation.xhtml?tab=strength",
                        pressed("table[data-list] a.open", "#authorised")),
                at("codes", "intake/codes.xhtml"),
                at("codes-refused", "intake/codes.xhtml?tab=outcomes", refused("#open-outcome", "#code-error")),
                at("codes-holidays", "intake/codes.xhtml?tab=holidays"),
                at("orders", "personnel/orders.xhtml?size=25"),
                at("orders-none", "personnel/orders.xhtml?q=zzzz"),
                at("order-new", "personnel/order.xhtml"),
                at("order-new-refused", "personnel/order.xhtml", refused("#draft", "#subject-error")),
                at("order", "personnel/order.xhtml?id=5"),
                at("order-line", "personnel/order.xhtml?id=5", pressed("table.before-after td > .btn", "#type")),
                at("order-impact", "personnel/order.xhtml?id=5&tab=impact"),
                at("order-work", "personnel/order.xhtml?id=5&tab=work"),
                at("order-head", "personnel/order.xhtml?id=5&tab=head"),
                at("order-history", "personnel/order.xhtml?id=1&tab=history"),
                at("transfers", "personnel/transfers.xhtml?size=25"),
                at("transfers-none", "personnel/transfers.xhtml?q=zzzz"),
                at("transfer", "personnel/transfer.xhtml?id=1"),
                at("transfer-hidden", "personnel/transfer.xhtml?id=3", asking("break-glass")),
                at("transfer-new", "personnel/transfer.xhtml"),
                at("transfer-refused", "personnel/transfer.xhtml", refused("#submit", "#reason-error")),
                at("waiting", "personnel/waiting.xhtml"),
                at("waiting-list", "personnel/waiting.xhtml", pressed("table.matrix a", "#queue")),
                at("waiting-nobody", "personnel/waiting.xhtml?site=1"));
    }

    @SafeVarargs
    private static Visit at(String name, String address, Consumer<Page>... then) {
        return new Visit(name, address, 200, List.of(then).stream().reduce(page -> {}, Consumer::andThen));
    }

    private static Visit at(String name, String address, int status) {
        return new Visit(name, address, status, page -> {});
    }

    /** Presses something that shows something else. */
    private static Consumer<Page> pressed(String what, String shown) {
        return page -> {
            page.locator(what).first().click();
            assertThat(page.locator(shown)).isVisible();
        };
    }

    /** The panel stays in sight over the board while that is scrolled; here nothing lies over a target. */
    private static void uncovered(Page page) {
        page.evaluate("document.querySelector('#cell').style.position = 'static'; window.scrollTo(0, 0)");
    }

    /** The map is drawn by what it asks for afterwards. */
    private static void drawn(Page page) {
        assertThat(page.locator(".map[data-drawn]")).isVisible();
    }

    /** Shows something that otherwise only time shows. */
    private static Consumer<Page> shown(String script, String what) {
        return page -> {
            page.evaluate(script);
            assertThat(page.locator(what)).isVisible();
        };
    }

    /** The question before a privileged step. */
    private static Consumer<Page> asking(String step) {
        return pressed("[popovertarget='" + step + "-ask']", "#" + step + "-ask");
    }

    /** Sends a form that is refused beside a field. */
    private static Consumer<Page> refused(String button, String said) {
        return page -> {
            page.locator(button).click();
            assertThat(page.locator(said)).not().isEmpty();
        };
    }

    /** Sends a form of a page that the server has forgotten. */
    private static Consumer<Page> outdated() {
        return page -> {
            page.evaluate(
                    "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach((input) => { input.value = '1:1'; })");
            page.locator("#settings .chip").first().click();
            assertThat(page.locator(".incident")).isVisible();
        };
    }
}
