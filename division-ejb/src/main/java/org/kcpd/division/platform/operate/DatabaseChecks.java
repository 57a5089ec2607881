package org.kcpd.division.platform.operate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the correctness and the safety of the data rest on, as the product's own account sees it. */
final class DatabaseChecks {
    private static final String VARIABLES = "select @@sql_mode, @@character_set_connection,"
            + " @@innodb_flush_log_at_trx_commit, timestampdiff(second, utc_timestamp(), now()), version()";
    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (\\S+) TO .*");
    private static final Set<String> RECORDS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "USAGE");
    private static final Pattern APPENDED = Pattern.compile(".*`?audit_(event|seal)`?");
    private static final Pattern HOST = Pattern.compile("jdbc:mysql://\\[?([^/:\\]]+).*");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final String NONE = "none";

    private DatabaseChecks() {}

    static List<Checked> of(Connection connection) throws SQLException {
        List<Checked> all = new ArrayList<>();
        all.add(Checked.same("database.isolation", isolation(connection.getTransactionIsolation()), "READ COMMITTED"));
        try (Statement statement = connection.createStatement()) {
            variables(statement, all);
            grants(statement, all);
            all.add(encryption(statement, connection.getMetaData().getURL()));
        }
        return all;
    }

    private static String isolation(int level) {
        return switch (level) {
            case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
            case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
            default -> "level " + level;
        };
    }

    private static void variables(Statement statement, List<Checked> all) throws SQLException {
        try (var row = statement.executeQuery(VARIABLES)) {
            row.next();
            String mode = row.getString(1);
            boolean strict = mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES");
            all.add(Checked.same("database.strict", strict, true));
            all.add(Checked.same("database.characters", row.getString(2), "utf8mb4"));
            all.add(Checked.same("database.flush", row.getString(3), "1"));
            all.add(Checked.same("database.time-zone", row.getLong(4), 0L));
            String version = row.getString(5);
            all.add(new Checked("database.version", version, "MySQL 8.4, MariaDB 10.11", isNewEnough(version)));
        }
    }

    static boolean isNewEnough(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return version.contains("MariaDB")
                ? major > 10 || major == 10 && minor >= 11
                : major > 8 || major == 8 && minor >= 4;
    }

    private static void grants(Statement statement, List<Checked> all) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        all.addAll(grants(lines, statement.getConnection().getCatalog()));
    }

    /** From the lines of {@code show grants}: nothing but records may be changed, and the audit only grows. */
    static List<Checked> grants(List<String> lines, String schema) {
        Set<String> more = new TreeSet<>();
        Set<String> audit = new TreeSet<>();
        Set<String> global = new TreeSet<>();
        for (String line : lines) {
            Matcher grant = GRANT.matcher(line);
            if (!grant.matches()) {
                more.add("a role");
                continue;
            }
            if (!concerns(grant.group(2), schema)) {
                continue;
            }
            Set<String> given = Set.of(grant.group(1).toUpperCase(Locale.ROOT).split(", ?"));
            given.stream().filter(right -> !RECORDS.contains(right)).forEach(more::add);
            if (line.contains("WITH GRANT OPTION")) {
                more.add("GRANT OPTION");
            }
            boolean everywhere = grant.group(2).endsWith("*");
            if (everywhere) {
                given.stream().filter(right -> !right.equals("USAGE")).forEach(global::add);
            }
            if (everywhere || APPENDED.matcher(grant.group(2)).matches()) {
                given.stream()
                        .filter(right -> !Set.of("SELECT", "INSERT", "USAGE").contains(right))
                        .forEach(audit::add);
            }
        }
        return List.of(
                Checked.same("database.grants", said(more), NONE),
                Checked.same("database.grants-wide", said(global), NONE),
                Checked.same("database.grants-audit", said(audit), NONE));
    }

    /** Whether a grant is about all databases or ours, which may be named by a pattern; what others have is not ours to judge. */
    private static boolean concerns(String object, String schema) {
        String database = object.replace("`", "").replaceFirst("\\.[^.]*$", "");
        if (database.equals("*")) {
            return true;
        }
        String pattern = Pattern.quote(database).replace("\\_", "\\E[_]\\Q").replace("%", "\\E.*\\Q");
        return schema.equals(database) || schema.matches(pattern);
    }

    private static String said(Set<String> rights) {
        return rights.isEmpty() ? NONE : String.join(", ", rights);
    }

    /** Between two machines nothing goes in the clear. */
    private static Checked encryption(Statement statement, String url) throws SQLException {
        try (var row = statement.executeQuery("show session status like 'Ssl_cipher'")) {
            String cipher = row.next() ? row.getString(2) : "";
            boolean here = cipher.isEmpty() && isThisMachine(url);
            String found = cipher.isEmpty() ? here ? "this machine" : NONE : cipher;
            return new Checked("database.encryption", found, "TLS", here || !cipher.isEmpty());
        }
    }

    private static boolean isThisMachine(String url) {
        Matcher host = HOST.matcher(url);
        try {
            return host.matches() && InetAddress.getByName(host.group(1)).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
