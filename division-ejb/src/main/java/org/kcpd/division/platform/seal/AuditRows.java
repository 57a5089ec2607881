package org.kcpd.division.platform.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.kcpd.division.platform.audit.AuditEntry;

/** Reads the audit by id as a stream: the driver holds one row at a time, and no statement stays open for long. */
final class AuditRows {
    private static final int SOME = 50_000;
    private static final String SELECT = "select id, " + AuditEntry.COLUMNS + ", stamp from audit_event"
            + " where id > ? or (id = ? and happened_at > ?) order by id, happened_at limit " + SOME;

    private final Connection connection;
    private PreparedStatement statement;
    private ResultSet rows;
    private int read;
    private Row next;
    private long lastId;
    private LocalDateTime lastTime = LocalDateTime.of(9999, 1, 1, 0, 0);
    private boolean end;

    AuditRows(Connection connection, long afterId) {
        this.connection = connection;
        this.lastId = afterId;
    }

    /** One row as the codes see it. @param stamp null in rows from before the audit was stamped */
    record Row(long id, LocalDateTime happenedAt, byte[] encoded, byte[] stamp) {
        boolean unstamped() {
            return stamp == null;
        }
    }

    /** The next row if its id is not above this one, else null. */
    Row peek(long upTo) throws SQLException {
        if (next == null && !end) {
            advance();
        }
        return next == null || next.id() > upTo ? null : next;
    }

    Row take() {
        Row taken = next;
        next = null;
        lastId = taken.id();
        lastTime = taken.happenedAt();
        return taken;
    }

    private void advance() throws SQLException {
        if (rows == null) {
            open();
        }
        if (rows.next()) {
            read++;
            next = row(rows);
            return;
        }
        rows.close();
        statement.close();
        rows = null;
        if (read < SOME) {
            end = true;
        } else {
            advance();
        }
    }

    private void open() throws SQLException {
        statement = connection.prepareStatement(SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        // what MySQL's driver calls streaming
        statement.setFetchSize(Integer.MIN_VALUE);
        statement.setLong(1, lastId);
        statement.setLong(2, lastId);
        statement.setObject(3, lastTime);
        rows = statement.executeQuery();
        read = 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        var happenedAt = row.getObject(2, LocalDateTime.class);
        var entry = new AuditEntry(
                happenedAt,
                number(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                number(row, 10),
                number(row, 11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                number(row, 15));
        return new Row(row.getLong(1), happenedAt, entry.encoded(), row.getBytes(16));
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }
}
