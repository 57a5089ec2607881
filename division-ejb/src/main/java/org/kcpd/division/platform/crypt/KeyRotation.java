package org.kcpd.division.platform.crypt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.Unavailable;

/**
 * Brings values under the newest key of the key store, some at a time, each lot in the caller's transaction. What is left to
 * do follows from the rows themselves, so a rotation that was cut off goes on where it stopped. Readers read on: a row is
 * either under the old key or under the new one, and both are in the ring.
 */
@ApplicationScoped
public class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class.getName());
    private static final String BEHIND =
            " and (owner_table > ? or owner_table = ? and (owner_id > ? or owner_id = ? and owner_column > ?))";
    private static final String WHERE =
            " where owner_table = ? and owner_id = ? and owner_column = ? and version = ? and key_id = ?";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeySource keys;

    protected KeyRotation() {}

    /** Outside the container. */
    public KeyRotation(EntityManager em, KeySource keys) {
        this.em = em;
        this.keys = keys;
    }

    /** How a lot ended. @param last the last value looked at, empty when there was none @param refused not genuine */
    public record Lot(Optional<Mark> last, int done, int refused) {}

    /** Behind which value the next lot begins. */
    public record Mark(String key, SecretPlace place) {}

    private record Found(Mark mark, SealedValue value) {}

    /** Every key that wraps something or could, with the number of values, the oldest name first. */
    public List<KeyUse> uses() {
        var ring = keys.ring();
        var counted = new TreeMap<String, Long>();
        ring.names().forEach(name -> counted.put(name, 0L));
        rows("select key_id, count(*) from secret_value group by key_id")
                .forEach(row -> counted.put((String) row[0], ((Number) row[1]).longValue()));
        return counted.entrySet().stream()
                .map(use -> new KeyUse(
                        use.getKey(), use.getValue(), use.getKey().equals(ring.current()), ring.has(use.getKey())))
                .toList();
    }

    /** How many values are not under the newest key yet. */
    public long left() {
        return uses().stream()
                .filter(use -> !use.current())
                .mapToLong(KeyUse::values)
                .sum();
    }

    /**
     * The next lot. A value that is not genuine is left as it is, logged, counted and passed over.
     *
     * @param fully whether the values are encrypted anew with new keys, not only their keys wrapped anew
     */
    public Lot next(Optional<Mark> behind, int most, boolean fully) {
        var ring = keys.ring();
        var changed = new ArrayList<Object[]>();
        int refused = 0;
        List<Found> found = find(ring.current(), behind, most, fully);
        for (Found each : found) {
            var place = each.mark().place();
            var value = each.value();
            try {
                var now = fully
                        ? Envelope.seal(ring, place, value.version() + 1, Envelope.open(ring, place, value))
                        : new SealedValue(
                                value.version(),
                                Envelope.rewrap(ring, place, value.version(), value.wrappedKey()),
                                value.content());
                changed.add(parameters(ring.current(), each, now, fully));
            } catch (Unavailable notGenuine) {
                refused++;
                LOG.log(Level.SEVERE, "The key of the confidential value {0} cannot be changed: not genuine.", place);
            }
        }
        write(changed, fully);
        return new Lot(
                found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.get(found.size() - 1).mark()),
                changed.size(),
                refused);
    }

    private List<Found> find(String current, Optional<Mark> behind, int most, boolean fully) {
        for (Object key : em.createNativeQuery("select distinct key_id from secret_value order by key_id")
                .getResultList()) {
            String name = key.toString();
            if (name.equals(current)
                    || behind.filter(mark -> mark.key().compareTo(name) > 0).isPresent()) {
                continue;
            }
            var here = behind.filter(mark -> mark.key().equals(name)).map(Mark::place);
            var rows = here.map(place -> rows(
                            select(fully, BEHIND, most),
                            name,
                            place.table(),
                            place.table(),
                            place.id(),
                            place.id(),
                            place.column()))
                    .orElseGet(() -> rows(select(fully, "", most), name));
            if (!rows.isEmpty()) {
                return rows.stream().map(row -> found(name, row)).toList();
            }
        }
        return List.of();
    }

    private static String select(boolean fully, String behind, int most) {
        return "select owner_table, owner_id, owner_column, version, wrapped_key" + (fully ? ", content" : ", null")
                + " from secret_value where key_id = ?" + behind
                + " order by owner_table, owner_id, owner_column limit " + most + " for update";
    }

    private static Found found(String key, Object[] row) {
        return new Found(
                new Mark(key, new SecretPlace((String) row[0], ((Number) row[1]).longValue(), (String) row[2])),
                new SealedValue(((Number) row[3]).intValue(), (byte[]) row[4], (byte[]) row[5]));
    }

    private static Object[] parameters(String current, Found was, SealedValue now, boolean fully) {
        var place = was.mark().place();
        var all = new ArrayList<Object>(List.of(current, now.wrappedKey()));
        if (fully) {
            all.addAll(List.of(now.version(), now.content()));
        }
        all.addAll(List.of(
                place.table(),
                place.id(),
                place.column(),
                was.value().version(),
                was.mark().key()));
        return all.toArray();
    }

    private void write(List<Object[]> changed, boolean fully) {
        if (changed.isEmpty()) {
            return;
        }
        var sql = "update secret_value set key_id = ?, wrapped_key = ?" + (fully ? ", version = ?, content = ?" : "")
                + WHERE;
        try (PreparedStatement update = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (Object[] values : changed) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
