package org.kcpd.division.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.testdb.TestDatabase;

/** What is right is green, and each value that is not is red, one at a time. */
class SelfCheckTest {
    @TempDir
    Path folder;

    @Test
    void the_product_s_own_account_is_right_and_the_owner_s_is_not() {
        var database = TestDatabase.shared();
        var account = database.accountWithoutDdl();

        assertThat(said(database.url(), account, account))
                .doesNotContain("WRONG database.grants")
                .contains("ok    database.grants is none");
        assertThat(said(database.url(), database.user(), database.password()))
                .contains("WRONG database.grants is", "WRONG database.grants-audit is");
        assertThat(SelfCheckCommand.run(Map.of("DIVISION_DB_URL", database.url()), out(), out()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT USAGE ON *.* TO `a`@`%`|none|none|none",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `d`.`member` TO `a`@`%`|none|none|none",
                "GRANT SELECT, INSERT ON `d`.`audit_event` TO `a`@`%`|none|none|none",
                "GRANT SELECT, INSERT, UPDATE ON `d`.`audit_seal` TO `a`@`%`|none|none|UPDATE",
                "GRANT ALL PRIVILEGES ON `d`.* TO `a`@`%`|ALL PRIVILEGES|ALL PRIVILEGES|ALL PRIVILEGES",
                "GRANT SELECT, DELETE ON `d`.* TO `a`@`%`|none|DELETE, SELECT|DELETE",
                "GRANT SELECT, DROP ON `d`.`member` TO `a`@`%`|DROP|none|none",
                "GRANT SELECT ON `d`.`member` TO `a`@`%` WITH GRANT OPTION|GRANT OPTION|none|none",
                "GRANT ALL PRIVILEGES ON `test`.* TO PUBLIC|none|none|none",
                "GRANT SELECT, DROP ON `%`.* TO `a`@`%`|DROP|DROP, SELECT|DROP",
                "GRANT FILE, SUPER ON *.* TO `a`@`%`|FILE, SUPER|FILE, SUPER|FILE, SUPER",
                "GRANT `boss`@`%` TO `a`@`%`|a role|none|none"
            })
    void a_right_too_many_is_seen(String line, String more, String wide, String audit) {
        assertThat(DatabaseChecks.grants(List.of(line), "d"))
                .extracting(Checked::found)
                .containsExactly(more, wide, audit);
    }

    @ParameterizedTest
    @CsvSource({
        "9.7.4, true",
        "8.4.0, true",
        "8.0.36, false",
        "11.4.5-MariaDB, true",
        "10.11.2-MariaDB-log, true",
        "10.6.1-MariaDB, false",
        "what, false"
    })
    void an_old_database_is_seen(String version, boolean enough) {
        assertThat(DatabaseChecks.isNewEnough(version)).isEqualTo(enough);
    }

    @Test
    void a_production_node_is_right() throws Exception {
        assertThat(wrong(Map.of(), List.of("-Xmx1g"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "division.signin, built-in, signin.mode",
        "division.signin.built-in.allowed, true, signin.built-in",
        "division.signin.oidc.issuer, http://portal.example, signin.issuer",
        "division.signin.oidc.amr, '', signin.second-factor",
        "division.signin.oidc.max-age, '', signin.age",
        "division.cookie.secure, false, settings.cookie-secure",
        "division.training, true, settings.training",
        "division.migrate, MIGRATE, settings.migrate",
        "division.limit.times, 1000, settings.limits",
        "division.clock.file, /tmp/clock, settings.clock",
        "division.first.administrator, 90001, settings.first-administrator",
        "division.audit.alarm, '', settings.alarm",
        "division.mail.host, '', settings.mail",
        "division.mail.starttls, false, settings.mail-encryption",
        "division.link.base, http://x.example/division, settings.address",
        "division.db.password, division, settings.database-password",
        "division.audit.copy, /nowhere/at/all, files.copy"
    })
    void a_setting_that_is_not_for_production_is_seen(String setting, String value, String name) throws Exception {
        assertThat(wrong(Map.of(setting, value), List.of())).containsExactly(name);
    }

    @Test
    void a_plain_directory_a_debugger_and_an_open_key_are_seen() throws Exception {
        assertThat(wrong(Map.of("division.signin", "ldap", "division.signin.ldap.url", "ldap://directory"), List.of()))
                .containsExactly("signin.directory");
        assertThat(wrong(Map.of(), List.of("-agentlib:jdwp=transport=dt_socket")))
                .containsExactly("java.debugger");
        var key = Files.writeString(folder.resolve("open"), "x");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(wrong(Map.of("division.audit.key", key.toString(), "division.audit.copy", closed("c")), List.of()))
                .containsExactly("files.key");
    }

    private List<String> wrong(Map<String, String> other, List<String> arguments) throws Exception {
        var settings = new HashMap<>(Map.of(
                "division.signin", "oidc",
                "division.signin.oidc.issuer", "https://portal.example",
                "division.signin.oidc.amr", "otp",
                "division.signin.oidc.max-age", "PT8H",
                "division.cookie.secure", "true",
                "division.audit.alarm", "privacy@kcpd.example",
                "division.mail.host", "smtp.example",
                "division.mail.starttls", "true",
                "division.link.base", "https://intranet.example/division",
                "division.audit.key", closed("key")));
        closed("key.seals");
        settings.putAll(other);
        return new NodeChecks(name -> Optional.ofNullable(settings.get(name)))
                .of(arguments).stream()
                        .filter(each -> !each.right())
                        .map(Checked::name)
                        // of whoever runs the tests
                        .filter(name -> !List.of("java.account", "java.time-zone", "java.characters")
                                .contains(name))
                        .toList();
    }

    private String closed(String name) throws Exception {
        var file = Files.writeString(folder.resolve(name), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    private static String said(String url, String user, String password) {
        var bytes = new ByteArrayOutputStream();
        SelfCheckCommand.run(
                Map.of("DIVISION_DB_URL", url, "DIVISION_DB_USER", user, "DIVISION_DB_PASSWORD", password),
                new PrintStream(bytes, true),
                out());
        return bytes.toString();
    }

    private static PrintStream out() {
        return new PrintStream(new ByteArrayOutputStream());
    }
}
