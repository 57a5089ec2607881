package org.kcpd.division.platform.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Reads the seals of the database in order, some at a time. */
final class SealRows {
    private static final int SOME = 500;

    private final Connection connection;
    private final Deque<Seal> read = new ArrayDeque<>();
    private long after;
    private boolean end;

    SealRows(Connection connection, long afterSeq) {
        this.connection = connection;
        this.after = afterSeq;
    }

    /** The next seal, null at the end. */
    Seal peek() throws SQLException {
        if (read.isEmpty() && !end) {
            readSome();
        }
        return read.peek();
    }

    void take() throws SQLException {
        peek();
        read.poll();
    }

    /** The next seal if it has this number, else null. */
    Seal takeIf(long seq) throws SQLException {
        Seal next = peek();
        if (next == null || next.seq() != seq) {
            return null;
        }
        read.poll();
        return next;
    }

    long lastSeq() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(seq), 0) from audit_seal")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether the unique index is there that refuses a second row with the number and instant of another. */
    boolean copiesAreRefused() throws SQLException {
        Set<String> columns = new HashSet<>();
        try (var indexes =
                connection.getMetaData().getIndexInfo(connection.getCatalog(), null, "audit_event", true, true)) {
            while (indexes.next()) {
                if ("audit_event_nonce".equals(indexes.getString("INDEX_NAME"))) {
                    columns.add(indexes.getString("COLUMN_NAME"));
                }
            }
        }
        return columns.equals(Set.of("nonce", "happened_at"));
    }

    private void readSome() throws SQLException {
        try (var statement =
                connection.prepareStatement("select seq, first_id, last_id, row_count, ids, root, previous, sealed_at,"
                        + " mac from audit_seal where seq > ? order by seq limit " + SOME)) {
            statement.setLong(1, after);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    read.add(seal(row));
                }
            }
        }
        end = read.size() < SOME;
        after = read.isEmpty() ? after : read.peekLast().seq();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7),
                row.getObject(8, LocalDateTime.class),
                row.getBytes(9));
    }
}
