package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.probe.HeaderTable;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.probe.PageClient.Page;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;

/**
 * The table of headers on both runtimes: every sort of answer, asked for as a member and as a stranger. The client holds
 * each answer, here and in all other tests, against the {@linkplain HeaderTable table}.
 *
 * <p>What the server refuses before the product is reached is the server's own answer: TRACE, of which the last test is.
 */
class HeadersIT {
    private static final List<String> ADDRESSES = List.of(
            "",
            "index.xhtml",
            "index.xhtml;jsessionid=0",
            "personnel/roster.xhtml",
            "personnel/order.xhtml?id=1",
            "personnel/order.xhtml?id=x",
            "personnel/order.xhtml?id=987654321",
            "personnel/roster.xhtml?export=csv",
            "personnel/roster.xhtml?export=xlsx",
            "personnel/order.xhtml?id=1&pdf=1",
            "personnel/import.xhtml",
            "system.xhtml",
            "about",
            "nothing/here",
            "personnel/",
            "WEB-INF/web.xml",
            "jakarta.faces.resource/division.css.xhtml?ln=division",
            "jakarta.faces.resource/division.js.xhtml?ln=division",
            "jakarta.faces.resource/core.js.xhtml?ln=primefaces",
            "jakarta.faces.resource/primeicons/primeicons.woff2.xhtml?ln=primefaces",
            "jakarta.faces.resource/nothing.css.xhtml?ln=division",
            "jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF");

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void every_answer_is_protected(Product product) throws Exception {
        var root = product.server().root();
        var stranger = new PageClient(root);
        boolean ours = product == Products.micro();
        // the domain stands on its first day: there is nobody but the administrator
        var serial = ours ? "02500" : Products.FIRST_ADMINISTRATOR;
        var member = PageClient.signedIn(root, serial, Products.PASSWORD);
        for (String address : ADDRESSES) {
            says(member.ask("GET", address), ours);
            says(stranger.ask("GET", address), ours);
            says(stranger.ask("HEAD", address), ours);
        }
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND")) {
            assertThat(says(member.ask(method, "index.xhtml"), ours).status()).isEqualTo(405);
        }
        says(stranger.ask("GET", "index.xhtml", "Faces-Request", "partial/ajax"), ours);
        says(stranger.ask("GET", "signin.xhtml"), ours);
        says(stranger.ask("POST", "signin.xhtml"), ours);

        var form = stranger.get("signin.xhtml").form("password");
        says(stranger.postOnly(form.set("serial", serial).set("password", "wrong"), form.button()), ours);
        form = stranger.get("signin.xhtml").form("password");
        form.set("serial", serial).set("password", Products.PASSWORD);
        var accepted = says(stranger.postOnly(form, form.button()), ours);
        assertThat(accepted.status()).isEqualTo(302);
        assertThat(accepted.headers().allValues("Set-Cookie")).isNotEmpty();
        form.set("jakarta.faces.ViewState", "1:1");
        says(new PageClient(root).postOnly(form, form.button()), ours);
        var out = member.get("index.xhtml").form("sign-out");
        says(member.postOnly(out, "sign-out"), ours);
    }

    /** Beside the table: no word about what answers. */
    private static Page says(Page answer, boolean ours) {
        if (!answer.address().getPath().endsWith(".js.xhtml")) {
            assertThat(answer.body()).doesNotContain("errorPages", "NotPermitted", "ViewExpiredException");
        }
        if (ours) {
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
        return answer;
    }

    /** The container answers TRACE before any filter of ours; what it says is nothing of ours and nothing that was sent. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void what_the_server_itself_refuses_says_nothing(Product product) throws Exception {
        var http = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(product.address().resolve("index.xhtml"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .header("X-Sent", "a-word-of-the-caller")
                .build();
        var answer = http.send(asked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("a-word-of-the-caller");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void where_it_is_encrypted_it_stays_so() throws Exception {
        var root = Products.server().server().root();
        // the domain's ports lie beside each other
        var address = "https://127.0.0.1:" + (root.getPort() + 1) + "/division/signin.xhtml";
        var asked = trusting((HttpsURLConnection) URI.create(address).toURL().openConnection());
        var headers = new HashMap<>(asked.getHeaderFields());
        headers.remove(null); // the line of the status
        assertThat(HeaderTable.wrong(address, asked.getResponseCode(), headers)).isEmpty();
        assertThat(headers).containsKey("Set-Cookie");
    }

    private static HttpsURLConnection trusting(HttpsURLConnection connection) throws GeneralSecurityException {
        var everybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {everybody}, new SecureRandom());
        connection.setSSLSocketFactory(tls.getSocketFactory());
        connection.setHostnameVerifier((host, session) -> true);
        return connection;
    }
}
