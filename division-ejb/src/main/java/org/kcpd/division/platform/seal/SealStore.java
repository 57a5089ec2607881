package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.audit.AuditEntry;

/** The rows of seals, and the audit rows they are made of, by plain SQL in the transaction it is called in. */
@ApplicationScoped
public class SealStore {
    private static final String SEALS =
            "select seq, first_id, last_id, row_count, ids, root, previous, sealed_at, mac from audit_seal";

    /** Locking: waits for rows whose transaction has not ended, so none of them can appear behind the seal. */
    private static final String ROWS = "select id, " + AuditEntry.COLUMNS
            + " from audit_event where id > ? and id <= ? order by id, happened_at limit %d lock in share mode";

    @PersistenceContext
    private EntityManager em;

    protected SealStore() {}

    public SealStore(EntityManager em) {
        this.em = em;
    }

    /** How far the table and its seals go; 0 for none. */
    record Ends(long lastRow, long lastSealed, long lastSeal) {}

    /** An audit row as it lies there. */
    record Row(long id, AuditEntry entry) {}

    Ends ends() {
        var row = (Object[]) em.createNativeQuery("select (select coalesce(max(id), 0) from audit_event),"
                        + " coalesce((select last_id from audit_seal order by seq desc limit 1), 0),"
                        + " (select coalesce(max(seq), 0) from audit_seal)")
                .getSingleResult();
        return new Ends(number(row[0]), number(row[1]), number(row[2]));
    }

    Optional<Seal> last() {
        return seals(em.createNativeQuery(SEALS + " order by seq desc limit 1")).stream()
                .findFirst();
    }

    /** The seals from that number on, at most so many. */
    List<Seal> from(long seq, int most) {
        return seals(em.createNativeQuery(SEALS + " where seq >= ? order by seq limit " + most)
                .setParameter(1, seq));
    }

    /** Audit rows with ids in (after, upTo], by id. */
    List<Row> rows(long after, long upTo, int most) {
        List<?> found = em.createNativeQuery(ROWS.formatted(most))
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    void insert(Seal seal) {
        List<Object> values = List.of(
                seal.seq(),
                seal.firstId(),
                seal.lastId(),
                seal.rowCount(),
                seal.ids(),
                seal.root(),
                seal.previous(),
                seal.sealedAt(),
                seal.mac());
        Query insert = em.createNativeQuery("insert into audit_seal (seq, first_id, last_id, row_count, ids, root,"
                + " previous, sealed_at, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    private static List<Seal> seals(Query query) {
        var seals = new ArrayList<Seal>();
        for (Object each : query.getResultList()) {
            var row = (Object[]) each;
            seals.add(new Seal(
                    number(row[0]),
                    number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    (String) row[4],
                    (byte[]) row[5],
                    (byte[]) row[6],
                    time(row[7]),
                    (byte[]) row[8]));
        }
        return seals;
    }

    private static Row row(Object[] row) {
        return new Row(
                number(row[0]),
                new AuditEntry(
                        time(row[1]),
                        numberIfAny(row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        numberIfAny(row[9]),
                        numberIfAny(row[10]),
                        (String) row[11],
                        (String) row[12],
                        (String) row[13],
                        numberIfAny(row[14])));
    }

    private static LocalDateTime time(Object stored) {
        return stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
    }

    private static long number(Object stored) {
        return ((Number) stored).longValue();
    }

    private static Long numberIfAny(Object stored) {
        return stored == null ? null : (Long) number(stored);
    }
}
