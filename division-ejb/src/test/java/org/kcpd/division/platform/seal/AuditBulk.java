package org.kcpd.division.platform.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kcpd.division.platform.audit.AuditEntry;
import org.kcpd.division.platform.audit.AuditKey;
import org.kcpd.division.platform.audit.AuditKeyFile;
import org.kcpd.division.testdb.TestDatabase;

/** Years of audit in seconds: rows, their seals and the copy, as the product would have made them, over many months. */
public final class AuditBulk {
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 12, 1, 0, 0);
    private static final int ROWS_PER_INSERT = 500;
    private static final int YEAR_AND_A_QUARTER_SECONDS = 40_000_000;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final AuditKey key;
    private final int secondsBetween;
    private final List<String> lines = new ArrayList<>();
    private Seal last;

    private AuditBulk(Connection connection, AuditKey key, int rows) {
        this.connection = connection;
        this.key = key;
        this.secondsBetween = Math.max(1, YEAR_AND_A_QUARTER_SECONDS / rows);
    }

    /** Fills an empty audit. @param perSeal rows of one seal */
    public static void fill(TestDatabase database, int rows, int perSeal) throws Exception {
        try (var connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var bulk = new AuditBulk(connection, AuditKeyFile.read(database.auditKey()), rows);
            bulk.fill(rows, perSeal);
            Files.write(Path.of(database.auditKey() + ".seals"), bulk.lines, StandardCharsets.US_ASCII);
        }
    }

    /** What verifies it. */
    public static AuditVerifier verifier(TestDatabase database) {
        return new AuditVerifier(
                database.dataSource(), AuditKeyFile.read(database.auditKey()), Path.of(database.auditKey() + ".seals"));
    }

    private void fill(int rows, int perSeal) throws SQLException {
        String values = String.join(", ", Collections.nCopies(ROWS_PER_INSERT, ROW));
        try (var insert = connection.prepareStatement(
                "insert into audit_event (id, " + AuditEntry.COLUMNS + ", stamp) values " + values)) {
            for (int first = 1; first <= rows; first += ROWS_PER_INSERT) {
                int at = 1;
                for (int id = first; id < first + ROWS_PER_INSERT; id++) {
                    at = set(insert, at, id, entry(id));
                }
                insert.executeUpdate();
                connection.commit();
            }
        }
        for (int first = 1; first <= rows; first += perSeal) {
            seal(first, Math.min(rows, first + perSeal - 1));
        }
        connection.commit();
    }

    private int set(PreparedStatement insert, int from, long id, AuditEntry entry) throws SQLException {
        int at = from;
        insert.setLong(at++, id);
        for (Object value : List.of(
                entry.happenedAt(),
                entry.actorId(),
                entry.actorSerial(),
                entry.useCase(),
                entry.rightName(),
                entry.act(),
                entry.outcome(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.rowCount())) {
            insert.setObject(at++, value);
        }
        insert.setObject(at++, entry.incident());
        insert.setObject(at++, entry.detail());
        insert.setObject(at++, entry.changes());
        insert.setObject(at++, entry.nonce());
        insert.setBytes(at++, key.stamp(entry));
        return at;
    }

    private void seal(long first, long upTo) throws SQLException {
        var ids = new IdRanges.Writer();
        var tree = new MerkleTree();
        for (long id = first; id <= upTo; id++) {
            ids.take(id);
            tree.add(id, entry(id).encoded());
        }
        last = Seal.of(
                key,
                last == null ? 1 : last.seq() + 1,
                first,
                ids,
                tree.root(),
                last == null ? Seal.NOTHING : last.mac(),
                entry(upTo).happenedAt());
        lines.add(last.line());
        try (var insert =
                connection.prepareStatement("insert into audit_seal (seq, first_id, last_id, row_count, ids, root,"
                        + " previous, sealed_at, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int at = 1;
            for (Object value : List.of(
                    last.seq(),
                    last.firstId(),
                    last.lastId(),
                    last.rowCount(),
                    last.ids(),
                    last.root(),
                    last.previous(),
                    last.sealedAt(),
                    last.mac())) {
                insert.setObject(at++, value);
            }
            insert.executeUpdate();
        }
    }

    private AuditEntry entry(long id) {
        return new AuditEntry(
                BEGIN.plusSeconds(id * secondsBetween),
                id % 1_700,
                String.valueOf(10_000 + id % 1_700),
                "RosterQuery.member",
                "ROSTER_READ",
                "READ",
                "ALLOWED",
                "Member",
                id % 3_000,
                1L,
                null,
                "a detail as long as details usually are, " + id,
                id % 10 == 0
                        ? "[{\"entity\":\"Member\",\"id\":\"7\",\"fields\":{\"phone\":[\"816-555-0100\",\"816-555-0101\"]}}]"
                        : null,
                id);
    }
}
