package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.kcpd.division.bench.PasswordText;
import org.kcpd.division.community.AddressKeys;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * A request for help from an officer's phone to the unit that helps, to another unit that works at the same address and does
 * not know it, to their joint plan, and through the order that moves whoever helps. The members are of this flow alone.
 */
final class FrontDoorFlow {
    private static final Look PHONE = Look.PHONE_LIGHT;
    private static final Look DESK = Look.DESKTOP_LIGHT;
    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 1, 4);
    private static final LocalDate MONDAY = LocalDate.of(2023, 1, 9);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String OFFICER = "88001";
    private static final String COORDINATOR = "88002";
    private static final String SPECIALIST = "88003";
    private static final String NEWCOMER = "88004";
    private static final String NEIGHBOR = "88005";
    private static final String EAST = "East Patrol Division";
    private static final String CENTRAL = "Central Patrol Division";
    private static final String STREET = "4100 Flow Street";
    private static final String WORDS = "She has not eaten since Sunday.";
    private static final String MASKED = "Restricted - ask Social Services";
    private static final String NOTE = "Met her; groceries come tomorrow.";

    private final Product product;
    private final BrowserTest browser;
    private String place;
    private String request;
    private String plan;

    FrontDoorFlow(Product product, BrowserTest browser) {
        this.product = product;
        this.browser = browser;
    }

    void walk(String administrator, String approver) {
        at(WEDNESDAY, TEN);
        lay();
        var neighbor = as(PHONE, NEIGHBOR);
        saysThatItWorksThere(neighbor);
        asksForHelp();
        triages();
        var specialist = as(DESK, SPECIALIST);
        takesItInHand(specialist);
        asksToBeContacted(neighbor, specialist);
        agreeOnAPlan(neighbor, specialist);

        var order = moves(administrator);
        assertEquals(404, as(DESK, NEWCOMER).request().get(request).status());
        publishes(approver, order);
        at(MONDAY.minusDays(1), LocalTime.of(23, 55));
        var late = as(DESK, SPECIALIST);
        late.navigate(request);
        assertThat(late.locator("main")).containsText(WORDS);
        knowsOnlyThatItComes(as(DESK, NEWCOMER));
        at(MONDAY, LocalTime.MIDNIGHT.plusSeconds(1));
        hasItFromMidnightOn(as(DESK, NEWCOMER));
        seesATitle(late);
    }

    private void at(LocalDate day, LocalTime time) {
        product.clockFrom(day.atTime(time).atZone(BusinessClock.ZONE).toInstant());
    }

    private Page as(Look look, String serial) {
        return browser.signedIn(product, look, serial);
    }

    private void saysThatItWorksThere(Page neighbor) {
        neighbor.navigate(place);
        neighbor.locator("[popovertarget='begin-ask']").first().click();
        neighbor.click("#begin");
        assertThat(neighbor.locator(".notices")).containsText("Other units now see that you work with them");
    }

    /** On a phone, for somebody at an address that is on record; the map says whose division it is. */
    private void asksForHelp() {
        var officer = as(PHONE, OFFICER);
        officer.navigate("intake/ask.xhtml");
        officer.selectOption("#reason", new SelectOption().setLabel("Food, clothing or other basic needs"));
        officer.fill("#who", "Ms. Example, the blue door");
        officer.fill("#where", STREET);
        officer.click("#look-up");
        officer.locator("#found input[type=checkbox]").first().check();
        officer.fill("#words", WORDS);
        officer.dblclick("#file");
        assertThat(officer.locator(".notices")).containsText("The request is filed");
        assertThat(officer.locator("main")).not().containsText(WORDS);
        request = "intake/" + officer.url().replaceAll(".*/intake/", "").replaceAll("&said=.*", "");
    }

    private void triages() {
        var lead = as(DESK, COORDINATOR);
        lead.navigate(request);
        assertThat(lead.locator("aside.side")).containsText("The address lies in this patrol division.");
        assertThat(lead.locator("main")).containsText(EAST);
        lead.navigate("intake/triage.xhtml");
        lead.locator(".tile", new Page.LocatorOptions().setHasText(number()))
                .locator("a.open")
                .focus();
        lead.keyboard().press("t");
        assertThat(lead.locator(".notices")).containsText("It is in the queue");
    }

    private void takesItInHand(Page specialist) {
        assertThat(specialist.locator("main")).containsText(number());
        specialist.navigate(request);
        specialist.click("#accept");
        assertThat(specialist.locator(".notices")).containsText("It is yours now");
        specialist.fill("#text", NOTE);
        specialist.click("#write");
        assertThat(specialist.locator(".timeline")).containsText(NOTE);
        specialist.locator("aside.side a[href*='picture/card']").click();
        assertThat(specialist.locator("main")).containsText("Service request");
        assertThat(specialist.locator("main")).containsText("Community Interaction");
    }

    private void asksToBeContacted(Page neighbor, Page specialist) {
        neighbor.navigate(place);
        assertThat(neighbor.locator("main")).containsText(MASKED);
        assertThat(neighbor.locator("main")).not().containsText("Service request");
        neighbor.locator("[popovertarget='ask-contact-ask']").first().click();
        neighbor.selectOption("#ask", new SelectOption().setLabel("Social Services"));
        neighbor.fill("#reason", "The block watch worries about this house.");
        neighbor.click("#ask-contact");
        assertThat(neighbor.locator(".notices")).containsText("The unit is asked");
        var handOff = "picture/" + neighbor.url().replaceAll(".*/picture/", "").replaceAll("&said=.*", "");
        specialist.navigate("index.xhtml");
        specialist.locator("a[href*='" + handOff + "']").first().click();
        specialist.click("#accept");
        assertThat(specialist.locator(".notices")).containsText("You get in touch with them now");
        specialist.locator("[popovertarget='done-ask']").first().click();
        specialist.click("#done");
        assertThat(specialist.locator("main")).containsText("Done");
    }

    private void agreeOnAPlan(Page neighbor, Page specialist) {
        specialist.navigate(place);
        specialist.locator("a[href*='plan-new']").click();
        specialist.fill("#words", "One visit together.");
        specialist.locator("#units input").first().check();
        specialist.click("#propose");
        assertThat(specialist.locator(".notices")).containsText("The plan is proposed");
        plan = "picture/" + specialist.url().replaceAll(".*/picture/", "").replaceAll("&said=.*", "");
        neighbor.navigate(plan);
        neighbor.click("#agree");
        assertThat(neighbor.locator("main")).containsText("Active");
    }

    /** Answers the order's address: the specialist to Central, the newcomer to East, and everything in hand to the newcomer. */
    private String moves(String administrator) {
        var page = as(DESK, administrator);
        var pages = new OrderPages(page);
        var order = pages.fresh()
                .says("A specialist to Central", MONDAY)
                .moves(List.of(SPECIALIST), CENTRAL)
                .write();
        pages.checked().moves(List.of(NEWCOMER), EAST).does("add-lines", "The members are added");
        pages.tab(order, "work");
        assertThat(page.locator("main")).containsText(number());
        assertThat(page.locator("main")).not().containsText("Flow Street");
        page.locator("[data-pick-all]").check();
        page.selectOption("#decision", "HAND_TO");
        page.fill("#newOwner_input", NEWCOMER);
        page.keyboard().press("Tab");
        page.click("#decide");
        assertThat(page.locator(".notices")).containsText("Decided");
        browser.screenshot(page, DESK, "front-door-order");
        pages.at(order).does("submit", "Submitted");
        return order;
    }

    private void publishes(String approver, String order) {
        var pages = new OrderPages(as(DESK, approver));
        pages.at(order).does("approve", "Approved").asks("publish").does("publish", "Published");
    }

    private void knowsOnlyThatItComes(Page newcomer) {
        newcomer.navigate(request);
        assertThat(newcomer.locator("main")).containsText("is for the unit that helps");
        assertThat(newcomer.locator("main")).not().containsText(WORDS);
    }

    private void hasItFromMidnightOn(Page newcomer) {
        assertThat(newcomer.locator("main")).containsText("Handed to you by a personnel order");
        newcomer.navigate(request);
        assertThat(newcomer.locator("main")).containsText(WORDS);
        assertThat(newcomer.locator(".timeline")).containsText(NOTE);
        newcomer.navigate(place);
        assertThat(newcomer.locator("main")).containsText("Contact: Flow, " + NEWCOMER);
        newcomer.navigate(plan);
        assertThat(newcomer.locator(".header-card")).containsText("Flow, " + NEWCOMER);
        browser.screenshot(newcomer, DESK, "front-door-newcomer");
    }

    /** What they carried stays in their list, without anything of what it was about. */
    private void seesATitle(Page specialist) {
        specialist.navigate("index.xhtml");
        assertThat(specialist.locator("main")).containsText("Handed on when you were moved");
        specialist.navigate(request);
        assertThat(specialist.locator("main")).containsText("is for the unit that helps");
        for (String secret : List.of(WORDS, NOTE, STREET)) {
            assertThat(specialist.locator("main")).not().containsText(secret);
        }
        assertEquals(404, specialist.request().get(plan).status());
        specialist.navigate(place);
        assertThat(specialist.locator("main")).containsText(MASKED);
        browser.screenshot(specialist, DESK, "front-door-moved");
    }

    private String number() {
        return "R-" + request.replaceAll("\\D", "");
    }

    private void lay() {
        member(OFFICER, "MPD", "MPD", "MEMBER");
        member(COORDINATOR, "SSS", "HQ", "COORDINATOR");
        member(SPECIALIST, "SSS", "EPD", "MEMBER");
        member(NEWCOMER, "SSS", "CPD", "MEMBER");
        member(NEIGHBOR, "CIO", "EPD", "MEMBER");
        product.database()
                .sql(
                        "insert into map_set (kind, from_date, file_name, digest, areas, imported_by, imported_at) values"
                                + " ('DIVISION', '2020-01-01', 'flow', '', 1, 0, '2020-01-01')",
                        "insert into map_area (set_id, code, name, shape) select max(id), 'EPD', 'EPD', ST_AsBinary("
                                + "ST_GeomFromText('POLYGON((-94.6 39.0, -94.5 39.0, -94.5 39.1, -94.6 39.1, -94.6 39.0))'))"
                                + " from map_set",
                        "insert into place (street, city, state_code, address_key, latitude, longitude, point_kind,"
                                + " created_by, created_at, version) values ('" + STREET + "', 'Kansas City', 'MO', '"
                                + AddressKeys.of(STREET, "", "Kansas City")
                                + "', 39.05, -94.55, 'FILE', 0, '2022-12-14', 0)");
        place = "picture/card.xhtml?kind=PLACE&id=" + product.database().text("select max(id) from place");
    }

    private void member(String serial, String element, String site, String position) {
        product.database()
                .sql(
                        "insert into member (serial_no, family_name, given_name, kind, version) values ('" + serial
                                + "', 'Flow', '" + serial + "', 'CIVILIAN', 0)",
                        "insert into member_status (member_id, status, from_date) select id, 'ACTIVE', '2020-01-01' from member"
                                + " where serial_no = '" + serial + "'",
                        "insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id, position_id,"
                                + " title, from_date) select m.id, 'PERMANENT', 1, e.id, s.id, w.id, p.id, 'Analyst',"
                                + " '2022-12-12' from member m, element e, element s, watch w, position_code p where m.serial_no = '"
                                + serial + "' and e.code = '" + element + "' and s.code = '" + site
                                + "' and w.code = 'DAY' and p.code = '" + position + "'",
                        "insert into account (member_id, password_hash, failed_sign_ins, version) select id, '"
                                + PasswordText.of(Products.PASSWORD) + "', 0, 1 from member where serial_no = '"
                                + serial
                                + "'");
    }
}
