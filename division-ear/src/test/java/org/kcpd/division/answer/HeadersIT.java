package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/** The header table, on both runtimes: pages, redirects, downloads, resources and errors are all protected alike. */
class HeadersIT {
    private static final List<String> PROTECTIVE = List.of(
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: same-origin",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cross-Origin-Resource-Policy: same-origin");
    /** The one exception: PrimeFaces hides its poll by a style attribute; no script and no style element may be inline. */
    private static final String POLL_IS_HIDDEN = " style-src-attr 'unsafe-inline';";

    private static final List<String> PAGES = List.of(
            "index.xhtml",
            "personnel/roster.xhtml",
            "personnel/order.xhtml?id=1",
            "personnel/roster.xhtml?export=csv",
            "personnel/roster.xhtml?export=xlsx",
            "personnel/order.xhtml?id=1&pdf=1",
            "personnel/order.xhtml?id=987654321",
            "personnel/import.xhtml",
            "system.xhtml",
            "nothing/here",
            "about");
    private static final List<String> RESOURCES = List.of(
            "jakarta.faces.resource/division.css.xhtml?ln=division",
            "jakarta.faces.resource/division.js.xhtml?ln=division",
            "jakarta.faces.resource/core.js.xhtml?ln=primefaces");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void every_answer_is_protected(Product product) throws Exception {
        var root = product.server().root();
        var stranger = new PageClient(root);
        boolean ours = product == Products.micro();
        // the domain stands on its first day: there is nobody but the administrator
        var member = PageClient.signedIn(root, ours ? "02500" : Products.FIRST_ADMINISTRATOR, Products.PASSWORD);
        for (String page : PAGES) {
            kept(member.ask("GET", page), ours);
            kept(stranger.ask("GET", page), ours);
        }
        kept(stranger.ask("GET", "signin.xhtml"), ours);
        kept(stranger.ask("GET", "index.xhtml", "Faces-Request", "partial/ajax"), ours);
        kept(member.ask("PUT", "index.xhtml"), ours);
        var form = stranger.get("signin.xhtml").form("password");
        kept(stranger.postOnly(form.set("jakarta.faces.ViewState", "1:1"), form.button()), ours);
        for (String resource : RESOURCES) {
            Page answer = stranger.ask("GET", resource);
            assertThat(answer.status()).as(resource).isEqualTo(200);
            isProtected(answer, ours);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age="));
        }
        isProtected(stranger.ask("GET", "jakarta.faces.resource/nothing.css.xhtml?ln=division"), ours);
    }

    private static void kept(Page answer, boolean ours) {
        isProtected(answer, ours);
        assertThat(answer.body()).doesNotContain("errorPages", "NotPermitted", "ViewExpiredException");
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(answer.address().toString())
                .containsExactly("no-store");
    }

    private static void isProtected(Page answer, boolean ours) {
        var headers = answer.headers();
        var where = answer.address() + " (" + answer.status() + ")";
        for (String line : PROTECTIVE) {
            var parts = line.split(": ");
            assertThat(headers.allValues(parts[0]))
                    .as("%s of %s", parts[0], where)
                    .containsExactly(parts[1]);
        }
        assertThat(headers.allValues("Content-Security-Policy"))
                .as("policy of %s", where)
                .singleElement()
                .extracting(policy -> policy.replace(POLL_IS_HIDDEN, ""))
                .asString()
                .contains(
                        "default-src ",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'",
                        "base-uri ")
                .doesNotContain("unsafe-", "*");
        assertThat(headers.firstValue("Permissions-Policy")).as(where).hasValueSatisfying(policy -> assertThat(policy)
                .contains("geolocation=()", "camera=()", "microphone=()"));
        if (ours) {
            assertThat(headers.map()).as(where).doesNotContainKeys("server", "x-powered-by");
        }
        assertThat(headers.allValues("Set-Cookie")).as("cookies of %s", where).allSatisfy(cookie -> assertThat(
                        cookie.toLowerCase(java.util.Locale.ROOT))
                .contains("; path=/division", "; httponly", "; samesite="));
    }
}
