package org.kcpd.division.platform.operate;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;

/** How this node was started and what its settings say. */
final class NodeChecks {
    private static final int OLDEST_JAVA = 17;
    private static final String NONE = "none";
    private static final String SET = "set";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final Function<String, Optional<String>> settings;
    private final List<Checked> all = new ArrayList<>();

    NodeChecks(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** @param arguments of the JVM */
    List<Checked> of(List<String> arguments) {
        java(arguments);
        signIn();
        same("settings.cookie-secure", "division.cookie.secure", "true");
        same("settings.training", "division.training", "false");
        same("settings.migrate", "division.migrate", "VALIDATE");
        same("settings.limits", "division.limit.times", "1");
        absent("settings.clock", "division.clock.file");
        absent("settings.first-administrator", "division.first.administrator");
        present("settings.alarm", "division.audit.alarm");
        present("settings.mail", "division.mail.host");
        same("settings.mail-encryption", "division.mail.starttls", "true");
        https("settings.address", "division.link.base");
        boolean own = !"division".equals(value("division.db.password"));
        all.add(Checked.same("settings.database-password", own ? "own" : "the default", "own"));
        files();
        return all;
    }

    private void java(List<String> arguments) {
        int version = Runtime.version().feature();
        all.add(new Checked("java.version", String.valueOf(version), "17", version >= OLDEST_JAVA));
        all.add(Checked.same("java.time-zone", zone(TimeZone.getDefault()), "UTC"));
        all.add(Checked.same("java.characters", Charset.defaultCharset().name(), "UTF-8"));
        boolean debugged = arguments.stream().anyMatch(each -> each.contains("jdwp") || each.startsWith("-Xdebug"));
        all.add(Checked.same("java.debugger", debugged ? "on" : NONE, NONE));
        String jmx = System.getProperty("com.sun.management.jmxremote.port", NONE);
        all.add(Checked.same("java.jmx", jmx, NONE));
        String account = System.getProperty("user.name", "");
        all.add(new Checked("java.account", account, "not root", !account.equals("root")));
    }

    private static String zone(TimeZone zone) {
        return zone.hasSameRules(TimeZone.getTimeZone("UTC")) ? "UTC" : zone.getID();
    }

    private void signIn() {
        String mode = value("division.signin");
        all.add(new Checked("signin.mode", mode, "oidc, ldap, header", !mode.isEmpty() && !mode.equals("built-in")));
        same("signin.built-in", "division.signin.built-in.allowed", "false");
        if (mode.equals("oidc")) {
            https("signin.issuer", "division.signin.oidc.issuer");
            boolean second = !(value("division.signin.oidc.acr") + value("division.signin.oidc.amr")).isEmpty();
            all.add(Checked.same("signin.second-factor", second ? SET : NONE, SET));
            present("signin.age", "division.signin.oidc.max-age");
        }
        if (mode.equals("ldap")) {
            boolean encrypted = value("division.signin.ldap.url").startsWith("ldaps://");
            all.add(Checked.same("signin.directory", encrypted ? "ldaps" : "plain", "ldaps"));
        }
    }

    /** The audit's key and the copy of its seals: of this account alone, and not inside what is deployed. */
    private void files() {
        Optional<Path> key = settings.apply("division.audit.key").map(Path::of);
        if (key.isEmpty()) {
            all.add(Checked.same("files.key", NONE, "closed"));
            return;
        }
        Path copy = settings.apply("division.audit.copy").map(Path::of).orElseGet(() -> Path.of(key.get() + ".seals"));
        all.add(Checked.same("files.key", closed(key.get()), "closed"));
        all.add(Checked.same("files.copy", Files.exists(copy) ? closed(copy) : "missing", "closed"));
        boolean inside = key.get().toAbsolutePath().toString().contains("/applications/");
        all.add(Checked.same("files.key-place", inside ? "inside" : "outside", "outside"));
    }

    private static String closed(Path file) {
        try {
            Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
            open.addAll(Files.getPosixFilePermissions(file));
            open.retainAll(OTHERS);
            return open.isEmpty() ? "closed" : "open to others";
        } catch (IOException | UnsupportedOperationException unread) {
            return "unknown";
        }
    }

    private void same(String name, String setting, String wanted) {
        all.add(Checked.same(name, settings.apply(setting).orElse(wanted.equals("true") ? "false" : wanted), wanted));
    }

    private void present(String name, String setting) {
        all.add(Checked.same(name, value(setting).isEmpty() ? NONE : SET, SET));
    }

    private void absent(String name, String setting) {
        all.add(Checked.same(name, value(setting).isEmpty() ? NONE : SET, NONE));
    }

    private void https(String name, String setting) {
        String scheme =
                Optional.ofNullable(URI.create(value(setting)).getScheme()).orElse(NONE);
        all.add(Checked.same(name, scheme, "https"));
    }

    private String value(String setting) {
        return settings.apply(setting).orElse("").strip();
    }
}
