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
                        "division.signin.header.secret", SECRET));
        try {
            product.server().start();

            assertThat(asked(product, SECRET).statusCode()).isEqualTo(200);
            assertThat(PortalBrowser.to(asked(product, "forged")))
                    .startsWith("/division/signin.xhtml?refused=E-PROXY&incident=");
            assertThat(new PortalBrowser(product.address())
                            .get("signin.xhtml?refused=E-PROXY")
                            .body())
                    .contains("opened through the intranet portal");
        } finally {
            product.server().stop();
        }
    }

    private static HttpResponse<String> asked(Product product, String secret) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(product.address().resolve("index.xhtml"))
                                .header("X-Remote-User", "commander@portal")
                                .header("X-Employee-Number", "02010")
                                .header("X-Portal-Secret", secret)
                                .build(),
                        BodyHandlers.ofString());
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
