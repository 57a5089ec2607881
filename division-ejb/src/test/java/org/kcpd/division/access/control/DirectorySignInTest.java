package org.kcpd.division.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.Unavailable;

/** Against a directory that speaks LDAP over TLS, on this machine. */
class DirectorySignInTest {
    private static final String BASE = "ou=people,dc=kcpd,dc=example";
    private static final String STORE_PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static final AtomicInteger BINDS = new AtomicInteger();

    private static InMemoryDirectoryServer directory;
    private static SSLContext trusted;

    @BeforeAll
    static void start() throws Exception {
        Path store = keyPair("right.p12", "127.0.0.1");
        var server = new SSLUtil(
                new KeyStoreKeyManager(store.toString(), STORE_PASSWORD.toCharArray(), "PKCS12", null), null);
        var client =
                new SSLUtil(new TrustStoreTrustManager(store.toString(), STORE_PASSWORD.toCharArray(), "PKCS12", true));
        var config = new InMemoryDirectoryServerConfig("dc=kcpd,dc=example");
        config.addAdditionalBindCredentials("cn=division", "search-password");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
                BINDS.incrementAndGet();
            }
        });
        InetAddress here = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain", here, 0, server.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", here, 0, server.createSSLServerSocketFactory(), client.createSSLSocketFactory()));
        directory = new InMemoryDirectoryServer(config);
        directory.add("dn: dc=kcpd,dc=example", "objectClass: domain", "dc: kcpd");
        directory.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
        add("mlopez", "02500");
        add("twin", "1", "ou=north");
        add("twin", "2", "ou=south");
        directory.startListening();
        trusted = SSLContext.getDefault();
        // what the server's trust store is in production
        SSLContext.setDefault(client.createSSLContext());
    }

    @AfterAll
    static void stop() {
        SSLContext.setDefault(trusted);
        directory.shutDown(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tls", "plain"})
    void the_right_password_proves_the_entry_over_tls_and_start_tls(String listener) throws Exception {
        Proof proof = signIn(listener).prove(" mlopez ", "right password").orElseThrow();

        assertThat(proof.match()).isEqualTo("02500");
        assertThat(proof.subject())
                .isEqualTo(directory.getEntry("uid=mlopez," + BASE, "entryUUID").getAttributeValue("entryUUID"));
        assertThat(proof.issuer()).startsWith("ldap");
    }

    @Test
    void wrong_unknown_ambiguous_and_escaped_names_prove_nothing() {
        var signIn = signIn("tls");

        assertThat(signIn.prove("mlopez", "wrong")).isEmpty();
        assertThat(signIn.prove("nobody", "right password")).isEmpty();
        assertThat(signIn.prove("twin", "right password")).isEmpty();
        assertThat(signIn.prove("mlo*", "right password")).isEmpty();
        assertThat(signIn.prove("*", "right password")).isEmpty();
        assertThat(signIn.prove("mlopez)(uid=*", "right password")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void an_empty_password_is_never_sent(String password) {
        int before = BINDS.get();

        assertThat(signIn("tls").prove("mlopez", password)).isEmpty();
        assertThat(signIn("tls").prove("mlopez", "x".repeat(201))).isEmpty();

        assertThat(BINDS).hasValue(before);
    }

    @Test
    void a_directory_that_is_away_not_encrypted_or_not_the_one_we_trust_is_unavailable() throws Exception {
        down(signIn(Map.of("division.signin.ldap.url", "ldaps://127.0.0.1:1")));
        down(signIn(Map.of("division.signin.ldap.url", "ldap://127.0.0.1:" + directory.getListenPort("tls"))));
        down(signIn(Map.of("division.signin.ldap.password", "wrong")));
        Path other = keyPair("other.p12", "127.0.0.1");
        var stranger =
                new SSLUtil(new TrustStoreTrustManager(other.toString(), STORE_PASSWORD.toCharArray(), "PKCS12", true));
        var ours = SSLContext.getDefault();
        SSLContext.setDefault(stranger.createSSLContext());
        try {
            down(signIn("tls"));
            down(signIn("plain"));
        } finally {
            SSLContext.setDefault(ours);
        }
    }

    private static void down(DirectorySignIn signIn) {
        assertThatThrownBy(() -> signIn.prove("mlopez", "right password"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("E-DIRECTORY-DOWN");
    }

    private static DirectorySignIn signIn(String listener) {
        String protocol = listener.equals("tls") ? "ldaps" : "ldap";
        return signIn(
                Map.of("division.signin.ldap.url", protocol + "://127.0.0.1:" + directory.getListenPort(listener)));
    }

    private static DirectorySignIn signIn(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "division.signin.ldap.url",
                "ldaps://127.0.0.1:" + directory.getListenPort("tls"),
                "division.signin.ldap.user",
                "cn=division",
                "division.signin.ldap.password",
                "search-password",
                "division.signin.ldap.base",
                BASE));
        settings.putAll(more);
        return new DirectorySignIn(new SignInSettings(name -> Optional.ofNullable(settings.get(name))));
    }

    private static void add(String uid, String number, String... below) throws Exception {
        String parent = BASE;
        for (String unit : below) {
            parent = unit + "," + BASE;
            directory.add("dn: " + parent, "objectClass: organizationalUnit", "ou: " + unit.substring(3));
        }
        directory.add(
                "dn: uid=" + uid + "," + parent,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: Training " + uid,
                "sn: Training",
                "employeeNumber: " + number,
                "userPassword: right password");
    }

    private static Path keyPair(String name, String address) throws Exception {
        Path store = folder.resolve(name);
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "directory",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=directory",
                        "-ext",
                        "SAN=ip:" + address,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isZero();
        return store;
    }
}
