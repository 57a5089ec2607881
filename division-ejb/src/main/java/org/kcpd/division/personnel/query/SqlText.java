package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A native statement put together from constant fragments; every value is a bound parameter. */
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Appends a fragment; each {@code ?} in it stands for the next value. */
    public SqlText add(String fragment, Object... bound) {
        int next = 0;
        for (int i = 0; i < fragment.length(); i++) {
            char c = fragment.charAt(i);
            if (c == '?') {
                values.add(bound[next++]);
                text.append('?').append(values.size());
            } else {
                text.append(c);
            }
        }
        if (next != bound.length) {
            throw new IllegalArgumentException("values without a place: " + fragment);
        }
        return this;
    }

    /** Appends another statement with its values. */
    public SqlText add(SqlText other) {
        int next = 0;
        for (String part : other.text.toString().split("\\?\\d+", -1)) {
            text.append(part);
            if (next < other.values.size()) {
                values.add(other.values.get(next++));
                text.append('?').append(values.size());
            }
        }
        return this;
    }

    /** Appends {@code (?, ?, ...)}; an empty collection becomes {@code (NULL)}, which contains nothing. */
    public SqlText list(Collection<?> many) {
        if (many.isEmpty()) {
            text.append("(NULL)");
            return this;
        }
        String separator = "(";
        for (Object value : many) {
            text.append(separator);
            add("?", value);
            separator = ", ";
        }
        text.append(')');
        return this;
    }

    /** Appends {@code (1, 2, ...)}: row ids, written out, because thousands of parameters cost more than the statement. */
    public SqlText numbers(Collection<Long> ids) {
        text.append(
                ids.isEmpty()
                        ? "(NULL)"
                        : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")")));
        return this;
    }

    /** Runs it as a query. */
    public Stream<SqlRow> rows(EntityManager em) {
        var query = em.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return ((List<?>) query.getResultList()).stream().map(SqlRow::of);
    }

    /**
     * Runs it as a query of thousands of wide rows, on the transaction's own connection: the persistence provider takes
     * longer over them than the database. What this transaction has changed by entities must be flushed before.
     */
    public List<SqlRow> bulk(EntityManager em) {
        var rows = new ArrayList<SqlRow>();
        try (PreparedStatement query =
                em.unwrap(Connection.class).prepareStatement(text.toString().replaceAll("\\?\\d+", "?"))) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet result = query.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    var row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(new SqlRow(row));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return rows;
    }

    /** Runs it as a change. @return rows changed */
    public int execute(EntityManager em) {
        var query = em.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.executeUpdate();
    }
}
