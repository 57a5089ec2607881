package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.answer.Members.ADMINISTRATOR;
import static org.kcpd.division.answer.Members.OFFICER;
import static org.kcpd.division.answer.Members.as;
import static org.kcpd.division.answer.Members.lastAuditRow;
import static org.kcpd.division.answer.Members.tables;
import static org.kcpd.division.answer.Members.texts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.probe.PageClient.Form;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Products;

/**
 * What no page of ours sends: forms of a page that is gone, of another member, of no page or without the mark of theirs,
 * buttons that were hidden or disabled, choices that were not offered; each pressed as a button and by ajax. It has no effect,
 * the answer says so or shows the page as it is, and it stands in the audit once.
 */
class ForgedPostsIT {
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String MARK = "primefaces.nonce";
    private static final String NOWHERE = "987654321";

    private static final Pattern INCIDENT = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}<");

    /** Running, and asked to stop already. */
    private static final long TASK = 990_003;

    private interface Forging {
        Form form() throws Exception;
    }

    /** @param audit what the one row of the audit has to say, as a regular expression */
    private record Forgery(String what, Forging forging, String button, int status, String audit) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Forgery> FORGERIES = List.of(
            new Forgery(
                    "a page the server has forgotten",
                    () -> newOrder().set(STATE, "1:1"),
                    "draft",
                    419,
                    "Incidents.expired FAILED /personnel/order.xhtml"),
            new Forgery(
                    "a state that never was",
                    () -> newOrder().set(STATE, "no state at all"),
                    "draft",
                    419,
                    "Incidents.expired FAILED /personnel/order.xhtml"),
            new Forgery(
                    "a form that another member was shown",
                    () -> as(OFFICER).get("personnel/transfer.xhtml").form("reason"),
                    "submit",
                    419,
                    "Incidents.expired FAILED /personnel/transfer.xhtml"),
            new Forgery(
                    "no page at all",
                    () -> without(STATE),
                    "draft",
                    200,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: no state of a page"),
            new Forgery(
                    "not marked by its page",
                    () -> without(MARK),
                    "draft",
                    400,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: not marked by its page"),
            new Forgery(
                    "another page's mark",
                    () -> filled().set(MARK, newOrder().fields().get(MARK)),
                    "draft",
                    400,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: not marked by its page"),
            new Forgery(
                    "another page's state",
                    () -> filled().set(
                                    STATE,
                                    as(ADMINISTRATOR)
                                            .get("settings.xhtml")
                                            .form(STATE)
                                            .fields()
                                            .get(STATE)),
                    "draft",
                    400,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: not marked by its page"),
            hidden("approve"),
            hidden("publish"),
            hidden("return"),
            new Forgery(
                    "a button that is not there",
                    () -> with(newOrder(), "give-me-everything"),
                    "give-me-everything",
                    200,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: no such button: .*give-me-everything.*"),
            new Forgery(
                    "a button that is disabled",
                    () -> as(ADMINISTRATOR).get("task.xhtml?id=" + TASK).form("task-cancel"),
                    "task-cancel",
                    200,
                    "ForgedPosts.press DENIED /task.xhtml: button task-cancel"),
            new Forgery(
                    "a choice that is not offered",
                    () -> filled().set("site", NOWHERE),
                    "draft",
                    200,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: choice of site"),
            new Forgery(
                    "a choice that is no number",
                    () -> filled().set("watch", "' or 1=1"),
                    "draft",
                    200,
                    "ForgedPosts.press DENIED /personnel/order.xhtml: choice of watch"));

    /** Of an order that waits for its approval, as its preparer sees it. */
    private static Forgery hidden(String button) {
        return new Forgery(
                "a button that is hidden: " + button,
                () -> {
                    String order = texts("select min(id) from personnel_order where state = 'SUBMITTED'")
                            .get(0);
                    Page page = as(ADMINISTRATOR).get("personnel/order.xhtml?id=" + order);
                    assertThat(page.body()).as("not offered").doesNotContain("name=\"" + button + "\"");
                    return with(page.form(STATE), button);
                },
                button,
                200,
                "ForgedPosts.press DENIED /personnel/order.xhtml: .*button.*" + button + ".*");
    }

    @BeforeAll
    static void layATask() {
        Products.micro()
                .database()
                .sql(
                        "insert into background_task (id, kind, state, started_by, created_at, total_steps, done_steps, cancel_asked)"
                                + " select " + TASK
                                + ", 'roster-dry-run', 'RUNNING', id, utc_timestamp(), 9, 3, 1 from member where serial_no = '"
                                + ADMINISTRATOR + "'");
    }

    @AfterAll
    static void takeItAway() {
        Products.micro().database().sql("delete from background_task where id = " + TASK);
    }

    static Stream<Forgery> forgeries() {
        return FORGERIES.stream();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void pressed_it_has_no_effect_and_is_in_the_audit(Forgery forgery) throws Exception {
        Form form = forgery.forging.form();
        var tables = tables();
        var before = tables.now();
        long behind = lastAuditRow();

        assertThat(as(ADMINISTRATOR).postOnly(form, forgery.button).status()).isEqualTo(forgery.status);

        assertThat(tables.now()).isEqualTo(before);
        assertThat(audited(behind)).singleElement().asString().matches(forgery.audit);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void by_ajax_it_has_no_effect_and_is_in_the_audit(Forgery forgery) throws Exception {
        Form form = forgery.forging.form();
        var tables = tables();
        var before = tables.now();
        long behind = lastAuditRow();

        Page answer = as(ADMINISTRATOR).ajax(form, forgery.button, "@all");

        assertThat(answer.body()).doesNotContain("<redirect");
        assertThat(answer.status() == 400 || INCIDENT.matcher(answer.body()).find())
                .as("an error page")
                .isEqualTo(forgery.status != 200);
        assertThat(tables.now()).isEqualTo(before);
        assertThat(audited(behind)).singleElement().asString().matches(forgery.audit);
    }

    private static List<String> audited(long behind) {
        return texts("select concat(use_case, ' ', outcome, ' ', detail) from audit_event where id > " + behind
                + " and actor_serial = '" + ADMINISTRATOR + "'");
    }

    private static Form newOrder() throws Exception {
        return as(ADMINISTRATOR).get("personnel/order.xhtml").form("subject");
    }

    private static Form filled() throws Exception {
        return newOrder()
                .set("subject", "Tampered")
                .set("authority", "Chief of Police")
                .set("members", OFFICER)
                .set("effectiveOn", "2031-01-06");
    }

    private static Form without(String... fields) throws Exception {
        Form form = filled();
        form.fields().keySet().removeAll(Arrays.asList(fields));
        return form;
    }

    private static Form with(Form form, String button) {
        form.buttons().put(button, button);
        return form;
    }
}
