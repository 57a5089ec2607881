package org.kcpd.division.probe;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * What the product is held against: the same rows through the same pool by plain JDBC, without rights, rules, audit or
 * objects.
 */
final class BareSql {
    private static final String ON_THE_ROSTER =
            """
              from assignment a
              join member m on m.id = a.member_id
              join member_status s on s.member_id = m.id and s.superseded_at is null
                   and s.from_date <= ? and (s.to_date is null or s.to_date > ?)
              %s
             where a.live_marker = 1 and a.from_date <= ? and (a.to_date is null or a.to_date > ?)
               and s.status <> 'SEPARATED'
               and (a.primary_line = 0 or not exists (select 1 from assignment o where o.member_id = a.member_id
                     and o.primary_line = 0 and o.live_marker = 1 and o.from_date <= ? and o.to_date > ?))
            """;

    private static final String ROSTER =
            """
            select m.id, m.serial_no, m.family_name, m.given_name, m.kind, m.phone, m.email, m.languages, a.title,
                   a.element_id, a.work_site_id, a.sector_id, a.watch_id, a.position_id, a.duty_hours, a.days_off,
                   a.radio_no, a.type, a.from_date, a.to_date, a.order_no, b.serial_no, b.family_name, b.given_name,
                   s.status,
                   (select group_concat(c.type_code) from credential c where c.member_id = m.id
                      and c.superseded_at is null and (c.expires_on is null or c.expires_on >= ?))
            """
                    + ON_THE_ROSTER.formatted("left join member b on b.id = a.supervisor_id")
                    + " order by m.family_name, m.given_name, m.id limit ?";

    private static final String COUNT = "select count(*)" + ON_THE_ROSTER.formatted("");

    private final DataSource database;

    BareSql(DataSource database) {
        this.database = database;
    }

    /** The roster of a day, read to the last column. Answers how many rows. */
    int roster(LocalDate day) throws SQLException {
        try (var connection = database.getConnection()) {
            return roster(connection, day, Integer.MAX_VALUE);
        }
    }

    /** One page of it, and how many rows there are in all: what every list of this kind shows. Answers how many of both. */
    long page(LocalDate day, int size) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            int rows = roster(connection, day, size);
            for (int i = 1; i <= 6; i++) {
                count.setObject(i, day);
            }
            try (var result = count.executeQuery()) {
                result.next();
                return rows + result.getLong(1);
            }
        }
    }

    private static int roster(Connection connection, LocalDate day, int most) throws SQLException {
        try (var statement = connection.prepareStatement(ROSTER)) {
            for (int i = 1; i <= 7; i++) {
                statement.setObject(i, day);
            }
            statement.setInt(8, most);
            int rows = 0;
            try (var result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    for (int i = 1; i <= columns; i++) {
                        result.getObject(i);
                    }
                    rows++;
                }
            }
            return rows;
        }
    }

    /**
     * Moves the first officers of the benchmark's department to the next watch on a day: their open assignments are cut
     * there and new ones written, as two JDBC batches in one transaction. Answers how many rows were inserted.
     */
    int move(LocalDate day, int count) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int inserted = move(connection, day, count);
                connection.commit();
                return inserted;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int move(Connection connection, LocalDate day, int count) throws SQLException {
        try (var cut = connection.prepareStatement(
                        "update assignment set to_date = ? where member_id = ? and open_marker = 1");
                var place = connection.prepareStatement(
                        "insert into assignment (member_id, type, primary_line, element_id, work_site_id, sector_id,"
                                + " watch_id, position_id, title, duty_hours, days_off, radio_no, from_date, order_no)"
                                + " values (?, 'PERMANENT', 1, ?, ?, null, 1, 1, 'Officer', null, 'SAT/SUN', '100', ?,"
                                + " 'BARE')")) {
            for (int member = 11; member < 11 + count; member++) {
                cut.setObject(1, day);
                cut.setInt(2, member);
                cut.addBatch();
                place.setInt(1, member);
                place.setLong(2, 4 + member % 6);
                place.setLong(3, 4 + member % 6);
                place.setObject(4, day);
                place.addBatch();
            }
            cut.executeBatch();
            return place.executeBatch().length;
        }
    }
}
