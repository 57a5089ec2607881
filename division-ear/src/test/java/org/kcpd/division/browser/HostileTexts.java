package org.kcpd.division.browser;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kcpd.division.platform.crypt.Envelope;
import org.kcpd.division.platform.crypt.KeySource;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Sixty texts that are scripts to a careless page, put into every row of every column that holds what somebody typed: in
 * each row another one. Where none of them fits, or where rows must differ, an element of its own name stands instead.
 */
final class HostileTexts {
    static final List<String> ALL =
            BrowserTest.resource("/xss-payloads.txt").lines().toList();

    /** Ours, keys and hashes: states, kinds, roles, names of forms and jobs, and what is sealed or encrypted. */
    private static final Pattern NOT_TYPED =
            Pattern.compile("(flyway_schema_history|audit_\\w+|job_lease|idempotency_key"
                    + "|setting|preference|import_mapping|order_handover|glass_break|secret_value)\\..*"
                    + "|\\w+\\.(kind|state|urgency|route|class|about_kind|media_type|subject_kind|source_kind|level|answer|type|type_code|role|verb|decision|discipline|status|form|known|age_band|contact_safe|reach_by"
                    + "|point_kind|restricted_to|state_code|digest|\\w+_key|\\w+_sound)|draft\\.content"
                    + "|credential_type\\.code|request_(reason|outcome)\\.code|account\\.password_hash|saved_filter\\.page|member_session\\.(way|ended_how)"
                    + "|background_task\\.(parameters|result|incident)"
                    // encrypted since then, empty
                    + "|transfer_request\\.(reason|hardship_facts)");

    private static final String COLUMNS = "select c.table_name, c.column_name, c.character_maximum_length,"
            + " exists (select 1 from information_schema.statistics s where s.table_schema = c.table_schema"
            + " and s.table_name = c.table_name and s.column_name = c.column_name and s.non_unique = 0),"
            + " (select i.column_name from information_schema.columns i where i.table_schema = c.table_schema"
            + " and i.table_name = c.table_name order by i.ordinal_position limit 1)"
            + " from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema"
            + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE' where c.table_schema = database()"
            + " and c.data_type in ('char', 'varchar', 'text', 'mediumtext', 'longtext') and c.extra not like '%GENERATED%'"
            + " order by c.table_name, c.column_name";

    private static final String PLACES = "select owner_table, owner_id, owner_column from secret_value"
            + " union select 'draft', member_id, form from draft";
    private static final String KEEP = "replace into secret_value"
            + " (owner_table, owner_id, owner_column, version, key_id, wrapped_key, content) values (?, ?, ?, 1, ?, ?, ?)";

    private static final String ELEMENT = "<xss>";
    private static final int DIGITS = 6;

    /** @param row the first column of the table, by which rows differ */
    private record Column(String table, String name, long length, boolean unique, String row) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private final TestDatabase database;
    private final Set<String> laid = new TreeSet<>();
    private final List<String> empty = new ArrayList<>();

    HostileTexts(TestDatabase database) {
        this.database = database;
    }

    /** The columns that hold them now. */
    Set<String> laid() {
        return laid;
    }

    /** The columns that should, and have no row. */
    List<String> empty() {
        return empty;
    }

    /** @param kept serial numbers that stay, for those who sign in */
    void lay(List<String> kept) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            for (Column column : columns(connection)) {
                var texts = texts(column);
                var rows = column.toString().equals("member.serial_no")
                        ? lay(connection, column, texts, "not in ('" + String.join("', '", kept) + "')")
                        : lay(connection, column, texts, "is not null");
                if (rows == 0) {
                    rows = lay(connection, column, texts, "is null");
                }
                (rows > 0 ? laid : empty).add(column.toString());
            }
            laySecrets(connection);
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                var column = new Column(
                        rows.getString(1), rows.getString(2), rows.getLong(3), rows.getBoolean(4), rows.getString(5));
                if (!NOT_TYPED.matcher(column.toString()).matches()) {
                    all.add(column);
                }
            }
        }
        return all;
    }

    private static List<String> texts(Column column) {
        long room = column.unique() ? column.length() - DIGITS : column.length();
        var fitting = ALL.stream().filter(text -> text.length() <= room).toList();
        return fitting.isEmpty() ? List.of(ELEMENT) : fitting;
    }

    private static int lay(Connection connection, Column column, List<String> texts, String condition)
            throws SQLException {
        var first = Math.floorMod(column.toString().hashCode(), texts.size());
        var places = texts.stream().map(text -> "?").collect(Collectors.joining(", "));
        var text = "elt(1 + mod(crc32(%s) + %d, %d), %s)".formatted(column.row(), first, texts.size(), places);
        var value =
                column.unique() || texts.get(0).equals(ELEMENT) ? "concat(" + text + ", " + column.row() + ")" : text;
        try (var update = connection.prepareStatement("update `%s` set `%s` = %s where `%s` %s"
                .formatted(column.table(), column.name(), value, column.name(), condition))) {
            for (int i = 0; i < texts.size(); i++) {
                update.setString(i + 1, texts.get(i));
            }
            return update.executeUpdate();
        }
    }

    /** What is kept encrypted: the words of transfer requests, and drafts. */
    private void laySecrets(Connection connection) throws SQLException {
        var ring = new KeySource(database.keyStore(), database.keyStorePassword()).ring();
        try (var statement = connection.createStatement();
                var places = statement.executeQuery(PLACES);
                var keep = connection.prepareStatement(KEEP)) {
            for (int i = 0; places.next(); i++) {
                var place = new SecretPlace(places.getString(1), places.getLong(2), places.getString(3));
                var text = ALL.get(i % ALL.size()).getBytes(StandardCharsets.UTF_8);
                var sealed = Envelope.seal(ring, place, 1, text);
                keep.setString(1, place.table());
                keep.setLong(2, place.id());
                keep.setString(3, place.column());
                keep.setString(4, Envelope.wrappedWith(sealed.wrappedKey()));
                keep.setBytes(5, sealed.wrappedKey());
                keep.setBytes(6, sealed.content());
                keep.executeUpdate();
                laid.add("encrypted " + place.table() + "." + place.column());
            }
        }
    }
}
