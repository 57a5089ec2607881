package org.kcpd.division.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** What a member sees of a session's end, in a browser whose clock goes with the product's. */
class SessionST extends BrowserTest {
    private static final String FORM = "personnel/member-edit.xhtml?serial=02500&part=contact";
    private static final String TYPED = "vi,so,am";

    private final Product product = Products.micro();
    private Instant now = Instant.now();

    @BeforeEach
    void stand() {
        product.clock(now.toString());
    }

    @AfterEach
    void machineTime() {
        product.clockOfTheMachine();
    }

    @Test
    void whoever_leaves_a_form_is_warned_then_locked_out_and_finds_the_text_again() {
        var page = signedInWithClock("90001", Look.DESKTOP_LIGHT);
        page.navigate(FORM);
        page.waitForResponse(
                kept -> kept.request().method().equals("POST") && kept.url().contains("member-edit"),
                () -> page.locator("#languages").fill(TYPED));
        assertThat(page.locator(".draft-said").first()).not().isEmpty();

        pass(page, Duration.ofMinutes(13));
        var warning = page.locator("#session-warning");
        assertThat(warning).isVisible();
        assertThat(page.locator("[data-countdown]")).hasText(Pattern.compile("[12]:\\d\\d"));
        assertThat(page.locator("#session-stay")).isFocused();
        screenshot(page, Look.DESKTOP_LIGHT, "session-warning-typed");
        assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(warning).isHidden();

        pass(page, Duration.ofMinutes(12));
        assertThat(warning).isHidden();
        pass(page, Duration.ofMinutes(4));
        var lock = page.locator("#session-lock");
        assertThat(lock).isVisible();
        assertThat(lock).containsText("not used for a while");
        assertThat(page).hasTitle(Pattern.compile("^Locked"));
        assertThat(page.locator("main, nav, header, form")).hasCount(0);
        assertThat(page.content()).doesNotContain(TYPED, "LOCKWOOD", "Lockwood");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(lock).isVisible();
        screenshot(page, Look.DESKTOP_LIGHT, "session-lock");
        assertAccessible(page);
        Look.PHONE_DARK.applyTo(page);
        screenshot(page, Look.PHONE_DARK, "session-lock");
        assertAccessible(page);
        Look.DESKTOP_LIGHT.applyTo(page);

        page.locator("#session-again").click();
        enter(page, "90001");
        screenshot(page, Look.DESKTOP_LIGHT, "notice-first");
        assertAccessible(page);
        page.locator("#acknowledge").click();
        assertThat(page.locator("#languages")).hasValue(TYPED);

        var colleague = signedIn(product, Look.DESKTOP_LIGHT, "90002");
        colleague.navigate(FORM);
        assertThat(colleague.locator("#languages")).not().hasValue(TYPED);
        assertThat(colleague.locator(".draft-bar").first()).isHidden();
        assertThat(colleague.content()).doesNotContain(TYPED);

        page.locator("#save-contact").click();
        assertThat(page).hasURL(Pattern.compile("member\\.xhtml"));
        page.navigate(FORM);
        assertThat(page.locator(".draft-bar").first()).isHidden();
    }

    @Test
    void a_session_ended_from_elsewhere_is_told_on_its_next_page() {
        var desk = signedInWithClock("02013", Look.DESKTOP_SPANISH_DARK);
        var phone = signedIn(product, Look.PHONE_LIGHT, "02013");
        phone.navigate("settings.xhtml");
        screenshot(phone, Look.PHONE_LIGHT, "settings-sessions");
        phone.locator("#my-sessions input[name='sel']").first().check();
        phone.locator("#end-mine").click();
        assertThat(phone.locator(".notice-ok").first()).containsText("ended");

        now = now.plusSeconds(30);
        product.clock(now.toString());
        desk.navigate("personnel/roster.xhtml");

        assertThat(desk.locator("#ended")).containsText("desde otra de las suyas");
        screenshot(desk, Look.DESKTOP_SPANISH_DARK, "sign-in-ended");
        assertAccessible(desk);
    }

    @Test
    void an_operator_ends_all_sessions_of_a_member() {
        var lost = signedInWithClock("02011", Look.DESKTOP_LIGHT);
        signedIn(product, Look.DESKTOP_LIGHT, "02011");
        var operator = signedIn(product, Look.DESKTOP_LIGHT, "90004");
        operator.navigate("access/sessions.xhtml?q=02011");
        screenshot(operator, Look.DESKTOP_LIGHT, "sessions");
        operator.locator("input[name='sel']").first().check();
        operator.locator("button.danger[popovertarget='end-ask']").click();
        operator.locator("#everywhere").check();
        operator.locator("#reason").fill("phone lost, called in");
        operator.locator("#end").click();
        assertThat(operator.locator(".notice-ok").first()).containsText("sessions are ended");
        assertThat(operator.locator("input[name='sel']")).hasCount(0);

        pass(lost, Duration.ofSeconds(51));
        assertThat(lost.locator("#session-lock")).containsText("An administrator has ended this session");
        assertThat(lost.locator("main")).hasCount(0);
    }

    private Page signedInWithClock(String serial, Look look) {
        var page = open(product, look);
        page.clock().install();
        page.navigate("./");
        signIn(page, serial);
        return page;
    }

    /** Time passes for the product and, as on a machine that slept, for the page. */
    private void pass(Page page, Duration time) {
        now = now.plus(time);
        product.clock(now.toString());
        page.clock().fastForward(time.toMillis());
    }
}
