package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** Two units that work with the same person and do not know it, from the masked line to the joint plan. */
class PictureST extends BrowserTest {
    private static final String OFFICER = "02500";
    private static final String SOCIAL = "Social Services · East Patrol Division";
    private static final Look PHONE = Look.PHONE_LIGHT;
    private static final Look DESK = Look.DESKTOP_LIGHT;

    private final Product product = Products.micro();
    private String interaction;
    private String specialist;
    private String person;

    /** Both have no sign-in of their own; social work has a restricted case about somebody. */
    @BeforeEach
    void lay() {
        interaction = serving("CIO");
        specialist = serving("SSS");
        product.database()
                .sql(
                        "insert ignore into account (member_id, password_hash, failed_sign_ins, version) select m.id,"
                                + " a.password_hash, 0, 1 from member m join account a join member o on o.id = a.member_id"
                                + " and o.serial_no = '" + OFFICER + "' where m.serial_no in ('" + interaction + "', '"
                                + specialist + "')",
                        "insert into person (known, shown_name, contact_safe, reach_by, created_by, created_at, version)"
                                + " values ('KNOWN', 'Masked, Line', 'UNASKED', 'ANY', 0, utc_timestamp(), 0)");
        person = product.database().text("select max(id) from person where shown_name = 'Masked, Line'");
        product.database()
                .sql(
                        "insert into involvement (subject_kind, subject_id, unit_id, site_id, level, source_kind, source_id,"
                                + " owner_id, since_at, since_by, version) select 'PERSON', " + person
                                + ", u.id, s.id, 'RESTRICTED', 'SOCIAL_CASE', " + person
                                + ", m.id, '2026-01-01', m.id, 0 from element u, element s, member m where u.code = 'SSS'"
                                + " and s.code = 'EPD' and m.serial_no = '" + specialist + "'");
    }

    private String serving(String unit) {
        return product.database()
                .text(
                        "select min(m.serial_no) from member m join assignment a on a.member_id = m.id and a.open_marker = 1"
                                + " join element u on u.id = a.element_id join element s on s.id = a.work_site_id where u.code = '"
                                + unit + "' and s.code = 'EPD' and m.serial_no <> '" + PageInventory.UNIT_MEMBER + "'");
    }

    @Test
    void from_the_masked_line_to_the_joint_plan() {
        var card = "picture/card.xhtml?kind=PERSON&id=" + person;
        var officer = signedIn(product, PHONE, interaction);
        officer.navigate(card);
        assertThat(officer.locator("main")).containsText("Restricted - ask Social Services");
        assertThat(officer.locator("main")).not().containsText("2026");
        look(officer, PHONE, "card-masked");
        officer.locator("[popovertarget='begin-ask']").first().click();
        officer.click("#begin");
        assertThat(officer.locator(".notices")).containsText("Other units now see that you work with them");

        officer.locator("[popovertarget='ask-contact-ask']").first().click();
        officer.selectOption("#ask", new SelectOption().setLabel("Social Services"));
        officer.click("#ask-contact");
        assertThat(officer.locator("#reason-error")).not().isEmpty();
        officer.fill("#reason", "We meet the family at the block watch on Thursday.");
        officer.dblclick("#ask-contact");
        assertThat(officer.locator(".notices")).containsText("The unit is asked");
        var handOff = "picture/" + officer.url().replaceAll(".*/picture/", "").replaceAll("&said=.*", "");
        look(officer, PHONE, "hand-off-asked");

        var helper = signedIn(product, DESK, specialist);
        helper.locator("a[href*='" + handOff + "']").first().click();
        assertThat(helper.locator(".timeline")).containsText("the block watch on Thursday");
        helper.click("#accept");
        assertThat(helper.locator(".notices")).containsText("You get in touch with them now");
        look(helper, DESK, "hand-off-accepted");
        helper.locator("[popovertarget='done-ask']").first().click();
        helper.click("#done");
        assertThat(helper.locator("main")).containsText("Done");

        helper.navigate(card);
        helper.locator("a[href*='plan-new']").click();
        helper.fill("#words", "One visit together, and a place to stay.");
        helper.locator("#units input").first().check();
        look(helper, DESK, "plan-new");
        helper.click("#propose");
        assertThat(helper.locator(".notices")).containsText("The plan is proposed");
        var plan = "picture/" + helper.url().replaceAll(".*/picture/", "").replaceAll("&said=.*", "");

        officer.navigate("index.xhtml");
        officer.locator("a[href*='" + plan + "']").first().click();
        officer.click("#agree");
        assertThat(officer.locator(".notices")).containsText("Your unit takes part");
        assertThat(officer.locator("main")).containsText("Active");
        assertThat(officer.locator("main")).containsText(SOCIAL);
        look(officer, PHONE, "plan-active");

        helper.navigate(plan);
        helper.locator("[popovertarget='add-step-ask']").first().click();
        helper.fill("#what", "Call the shelter.");
        helper.selectOption("#stepUnit", new SelectOption().setLabel(SOCIAL));
        helper.fill("#due", "2099-01-04");
        helper.click("#add-step");
        assertThat(helper.locator("main")).containsText("Call the shelter.");
        look(helper, DESK, "plan-step");

        var outsider = signedIn(product, DESK, OFFICER).request().get(plan);
        assertEquals(403, outsider.status());
    }

    private void look(Page page, Look look, String name) {
        screenshot(page, look, name);
        assertAccessible(page);
    }
}
