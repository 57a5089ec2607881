package org.kcpd.division.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.probe.PageClient;
import org.kcpd.division.product.Product;
import org.kcpd.division.product.Products;
import org.kcpd.division.testdb.TestDatabase;

/** The directory and the portal's proxy as ways into the running product; how each is protected is tested beside its class. */
class OtherWaysInIT {
    private static final String BASE = "ou=people,dc=kcpd,dc=example";
    private static final String SECRET = "a-secret-of-more-than-thirty-two-letters";
    private static TestDatabase database;

    @BeforeAll
    static void lay() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_member_signs_in_with_the_directory_s_password_and_nobody_else_does() throws Exception {
        var directory = directory();
        var product = Products.micro(
                "MicroDirectory",
                database,
                Map.of(
                        "division.signin", "ldap",
                        "division.limit.times", "1",
                        "division.limit.sign-in", "4/3600 600/60",
                        "division.signin.ldap.url", "ldap://127.0.0.1:" + directory.getListenPort(),
                        "division.signin.ldap.plain", "true",
                        "division.signin.ldap.user", "cn=division",
                        "division.signin.ldap.password", "search-password",
                        "division.signin.ldap.base", BASE));
        try {
            product.server().start();
            var root = product.server().root();

            var page = PageClient.signedIn(root, "mlopez", "right password").get("index.xhtml");

            assertThat(page.address().getPath()).isEqualTo("/division/index.xhtml");
            assertThatThrownBy(() -> PageClient.signedIn(root, "mlopez", "wrong"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> PageClient.signedIn(root, "02500", Products.PASSWORD))
                    .as("the built-in store is shut")
                    .isInstanceOf(IOException.class);
            directory.shutDown(true);
            var client = new PageClient(root);
            var form = client.get("signin.xhtml").form("password");
            form.set("serial", "mlopez").set("password", "right password");
            assertThat(client.post(form, form.button()).body()).contains("directory does not answer");
            client.post(form, form.button());
            var tooMany = client.post(form, form.button());
            assertThat(tooMany.status()).as("the fifth of this name").isEqualTo(429);
            assertThat(tooMany.body()).contains("Too many sign-ins");
            assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
            form.set("serial", "somebody");
            assertThat(client.post(form, form.button()).status()).isEqualTo(200);
        } finally {
            product.server().stop();
            directory.shutDown(true);
        }
    }

    @Test
    void whom_the_portal_s_proxy_names_is_in_and_a_forged_header_is_not() throws Exception {
        var product = Products.micro(
                "MicroProxy",
                database,
                Map.of(
                        "division.signin", "header",
                        "division.signin.header.name", "X-Remote-User",
                        "division.signin.header.match", "X-Employee-Number",
                        "division.signin.header.from", "127.0.0.1",
                        "division.limit.times", "1",
                        "division.limit.sign-in", "10/60 4/3600",
                        "division.limit.search", "3/3600 600/60",
                        "division.signin.header.secret", SECRET));
        try {
            product.server().start();

            assertThat(PortalBrowser.to(asked(product, SECRET))).isEqualTo("/division/notice.xhtml");
            assertThat(PortalBrowser.to(asked(product, "forged")))
                    .startsWith("/division/signin.xhtml?refused=E-PROXY&incident=");
            assertThat(new PortalBrowser(product.address())
                            .get("signin.xhtml?refused=E-PROXY")
                            .body())
                    .contains("opened through the intranet portal");
            whoAsksForTooMuchIsToldToWait(product);
        } finally {
            product.server().stop();
        }
    }

    /** An address that forges names, a member who searches: neither is in the other's way, and the audit has one row of each. */
    private static void whoAsksForTooMuchIsToldToWait(Product product) throws Exception {
        var forger = new String[] {"X-Forwarded-For", "10.9.9.9"};
        for (int i = 0; i < 4; i++) {
            assertThat(asked(product, "forged", "index.xhtml", forger).statusCode())
                    .isEqualTo(302);
        }
        for (int i = 0; i < 30; i++) {
            var refused = asked(product, "forged", "index.xhtml", forger);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("Too many requests at once");
            assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        var member = new PageClient(product.server().root(), named(SECRET));
        assertThat(member.ask("GET", "index.xhtml").status())
                .as("anybody else is let in, to the notice")
                .isEqualTo(302);
        member.post(member.get("notice.xhtml").form("acknowledge"), "acknowledge");
        for (int i = 0; i < 3; i++) {
            assertThat(member.ask("GET", "search.xhtml?q=lopez").status()).isEqualTo(200);
        }
        var page = member.ask("GET", "search.xhtml?q=lopez", "Accept-Language", "es");
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.body()).contains("class=\"incident\"", "<h1>");
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3600L);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("'nonce-"));
        var line = member.ask("GET", "search.xhtml?q=x", "Faces-Request", "partial/ajax", "Accept-Language", "es");
        assertThat(line.status()).isEqualTo(429);
        assertThat(line.body()).startsWith("Demasiadas solicitudes a la vez.");
        assertThat(member.ask("GET", "index.xhtml").status()).as("other work").isEqualTo(200);

        try (var connection = database.dataSource().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select concat(actor_serial, ' ', detail) from audit_event"
                                + " where use_case = 'RateLimits.ask' order by id")) {
            var written = new ArrayList<String>();
            while (rows.next()) {
                written.add(rows.getString(1));
            }
            assertThat(written)
                    .containsExactly(" SIGN_IN of address, from 10.9.9.9", "02010 SEARCH of member, from 127.0.0.1");
        }
    }

    private static HttpResponse<String> asked(Product product, String secret) throws IOException, InterruptedException {
        return asked(product, secret, "index.xhtml");
    }

    private static HttpResponse<String> asked(Product product, String secret, String page, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(product.address().resolve(page)).headers(named(secret));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** What the portal's proxy says of a member, and how it proves to be the proxy. */
    private static String[] named(String secret) {
        return new String[] {
            "X-Remote-User", "commander@portal", "X-Employee-Number", "02010", "X-Portal-Secret", secret
        };
    }

    private static InMemoryDirectoryServer directory() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=kcpd,dc=example");
        config.addAdditionalBindCredentials("cn=division", "search-password");
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("here", InetAddress.getLoopbackAddress(), 0, null));
        var directory = new InMemoryDirectoryServer(config);
        directory.add("dn: dc=kcpd,dc=example", "objectClass: domain", "dc: kcpd");
        directory.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
        directory.add(
                "dn: uid=mlopez," + BASE,
                "objectClass: inetOrgPerson",
                "uid: mlopez",
                "cn: Training Lopez",
                "sn: Lopez",
                "employeeNumber: 02500",
                "userPassword: right password");
        directory.startListening();
        return directory;
    }
}
