package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.answer.Members.ADMINISTRATOR;
import static org.kcpd.division.answer.Members.DIVISION_COMMANDER;
import static org.kcpd.division.answer.Members.EAST_COMMANDER;
import static org.kcpd.division.answer.Members.EVERYBODY;
import static org.kcpd.division.answer.Members.PRIVACY_OFFICER;
import static org.kcpd.division.answer.Members.as;
import static org.kcpd.division.answer.Members.lastAuditRow;
import static org.kcpd.division.answer.Members.tables;
import static org.kcpd.division.answer.Members.texts;
import static org.kcpd.division.answer.Members.withoutNumbers;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient.Form;
import org.kcpd.division.probe.PageClient.Page;

/**
 * What one member's pages show, asked for by every other: each role walks through its own pages, and every address with an
 * id and every form found there is replayed as each of the others. Nothing foreign comes back, nothing foreign is changed, and
 * what may not be seen answers as what does not exist. The oracle is plain SQL, not the product's own rule.
 */
class ReplayIT {
    private static final Set<String> READS_EVERY_ORDER = Set.of(ADMINISTRATOR, PRIVACY_OFFICER, DIVISION_COMMANDER);

    private static final int MOST_PAGES = 60;
    private static final int OF_A_SHAPE = 5;
    private static final Pattern LINK = Pattern.compile("href=\"/division/([^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern BUTTON = Pattern.compile("<(?:button|input)\\b[^>]*type=\"submit\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("[?&](?:id|serial|task|subject|site|element)=[^&]+");
    private static final String UNKNOWN = "987654321";

    /** Every address a role has seen, with the page. */
    private static final Map<String, Map<String, Page>> WALKED = new LinkedHashMap<>();

    @BeforeAll
    static void walk() throws Exception {
        for (String member : EVERYBODY) {
            WALKED.put(member, walk(member));
        }
    }

    @Test
    void every_id_of_the_database_answers_as_what_is_not_there_to_whom_it_does_not_concern() throws Exception {
        int asked = 0;
        for (String member : EVERYBODY) {
            LongPredicate order = id -> READS_EVERY_ORDER.contains(member)
                    || !texts("select 1 from personnel_order where state in ('PUBLISHED', 'RESCINDED') and id = " + id)
                            .isEmpty();
            asked += agrees(member, "personnel/order.xhtml?id=", "select id from personnel_order", order);
            asked += agrees(member, "personnel/order.xhtml?pdf=1&id=", "select id from personnel_order", order);
            Set<String> transfers = new TreeSet<>(texts(transfersOf(member)));
            asked += agrees(
                    member,
                    "personnel/transfer.xhtml?id=",
                    "select id from transfer_request",
                    id -> transfers.contains(String.valueOf(id)));
            asked += agrees(member, "task.xhtml?id=", "select id from background_task", id -> !texts(
                            "select 1 from background_task t join member m on m.id = t.started_by"
                                    + " where m.serial_no = '" + member + "' and t.id = " + id)
                    .isEmpty());
        }
        System.out.println("replay: " + asked + " ids asked for");
        assertThat(asked).isGreaterThan(60);
    }

    /** Read by whom it concerns, otherwise the very page of something that does not exist. */
    private static int agrees(String member, String address, String ids, LongPredicate may) throws Exception {
        String nothing = withoutNumbers(as(member).get(address + UNKNOWN));
        List<String> all = texts(ids);
        for (String id : all) {
            Page page = as(member).get(address + id);
            if (may.test(Long.parseLong(id))) {
                assertThat(page.status()).as("%s%s of %s", address, id, member).isEqualTo(200);
            } else {
                assertThat(page.status()).as("%s%s of %s", address, id, member).isEqualTo(404);
                assertThat(withoutNumbers(page))
                        .as("%s%s of %s", address, id, member)
                        .isEqualTo(nothing);
            }
        }
        return all.size();
    }

    private static String transfersOf(String member) {
        if (Set.of(ADMINISTRATOR, PRIVACY_OFFICER, DIVISION_COMMANDER).contains(member)) {
            return "select id from transfer_request";
        }
        String site = member.equals(EAST_COMMANDER) ? "(select id from element where code = 'EPD')" : "-1";
        return "select r.id from transfer_request r join member m on m.id = r.member_id"
                + " left join assignment a on a.member_id = r.member_id and a.open_marker = 1"
                + " where m.serial_no = '" + member + "' or a.work_site_id = " + site + " or r.wanted_site_id = " + site
                + " or coalesce(r.next_endorser_id, r.endorser_id) = (select id from member where serial_no = '"
                + member + "') or r.endorser_id = (select id from member where serial_no = '" + member + "')";
    }

    @Test
    void an_address_with_an_id_that_one_has_seen_tells_another_nothing_foreign() throws Exception {
        Map<String, Set<String>> foreign = new HashMap<>();
        for (String member : EVERYBODY) {
            foreign.put(member, foreignTexts(member));
        }
        Set<String> addresses = new LinkedHashSet<>();
        WALKED.values().forEach(pages -> addresses.addAll(pages.keySet()));
        addresses.removeIf(address -> !ID.matcher(address).find());
        assertThat(addresses).hasSizeGreaterThan(8);
        List<String> leaks = new ArrayList<>();
        for (String member : EVERYBODY) {
            for (String address : addresses) {
                Page page = WALKED.get(member).containsKey(address)
                        ? WALKED.get(member).get(address)
                        : as(member).get(address);
                if (!Set.of(200, 403, 404).contains(page.status())) {
                    leaks.add(member + " " + address + " answers " + page.status());
                }
                foreign.get(member).stream()
                        .filter(page.body()::contains)
                        .forEach(text -> leaks.add(member + " reads \"" + text + "\" at " + address));
            }
            WALKED.get(member).forEach((address, page) -> foreign.get(member).stream()
                    .filter(page.body()::contains)
                    .forEach(text -> leaks.add(member + " walks past \"" + text + "\" at " + address)));
        }
        System.out.println("replay: " + addresses.size() + " addresses with an id x " + EVERYBODY.size() + " members");
        assertThat(leaks).isEmpty();
    }

    /** Subjects of orders that are not for this member; the words of transfer requests are {@code CanaryIT}'s. */
    private static Set<String> foreignTexts(String member) {
        return READS_EVERY_ORDER.contains(member)
                ? Set.of()
                : new TreeSet<>(
                        texts(
                                "select distinct subject from personnel_order where state not in ('PUBLISHED', 'RESCINDED')"
                                        + " and subject not in (select subject from personnel_order where state in ('PUBLISHED', 'RESCINDED'))"));
    }

    @Test
    void a_form_that_one_was_shown_does_nothing_for_another() throws Exception {
        int posted = 0;
        var tables = tables();
        var before = tables.now();
        long behind = lastAuditRow();
        for (String owner : EVERYBODY) {
            for (var shown : formsOf(owner).entrySet()) {
                for (String other : EVERYBODY) {
                    if (!other.equals(owner)) {
                        Page answer = as(other)
                                .postOnly(
                                        shown.getValue().form(),
                                        shown.getValue().button());
                        assertThat(answer.status())
                                .as("%s of %s as %s", shown.getKey(), owner, other)
                                .isIn(403, 419);
                        posted++;
                    }
                }
            }
        }
        assertThat(tables.now()).isEqualTo(before);
        assertThat(texts("select id from audit_event where outcome <> 'ALLOWED' and use_case in"
                        + " ('Incidents.expired', 'Doors.open') and id > " + behind))
                .as("each is in the audit, once")
                .hasSize(posted);
        System.out.println("replay: " + posted + " foreign forms posted");
        assertThat(posted).isGreaterThan(100);
    }

    /** A form as it was shown, and the button to be pressed. */
    private record Shown(Form form, String button) {}

    /** One of each form of a role's pages and each of its buttons, whatever the row. */
    private static Map<String, Shown> formsOf(String member) {
        Map<String, Shown> forms = new TreeMap<>();
        WALKED.get(member)
                .forEach((address, page) -> FORM.matcher(page.body()).results().forEach(found -> {
                    var buttons = BUTTON.matcher(found.group());
                    while (buttons.find()) {
                        var name = NAME.matcher(buttons.group());
                        if (name.find()) {
                            var form = page.form(name.group(1));
                            String shape = form.fields().keySet() + " "
                                    + form.buttons().keySet() + " " + name.group(1);
                            forms.putIfAbsent(shape.replaceAll("\\d+", ""), new Shown(form, name.group(1)));
                        }
                    }
                }));
        return forms;
    }

    /** A role's own pages, a few of each shape, from the first one on. */
    private static Map<String, Page> walk(String member) throws IOException, InterruptedException {
        Map<String, Page> seen = new LinkedHashMap<>();
        Map<String, Integer> shapes = new HashMap<>();
        var next = new ArrayDeque<>(List.of("index.xhtml"));
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            String address = next.poll();
            if (seen.containsKey(address)
                    || shapes.merge(address.replaceAll("=[^&]*", "="), 1, Integer::sum) > OF_A_SHAPE) {
                continue;
            }
            Page page = as(member).get(address);
            seen.put(address, page);
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.contains(".xhtml") && !link.contains("faces.resource"))
                    .forEach(link -> {
                        if (ID.matcher(link).find()) {
                            next.addFirst(link);
                        } else {
                            next.addLast(link);
                        }
                    });
        }
        return seen;
    }
}
