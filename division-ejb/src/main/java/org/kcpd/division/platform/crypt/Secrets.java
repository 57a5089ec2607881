package org.kcpd.division.platform.crypt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.Unavailable;

/**
 * Keeps and reads confidential values in the caller's transaction. Whoever uses it has asked before whether the caller may:
 * this class knows places, not people.
 *
 * <pre>{@code
 * secrets.keep(new SecretPlace("transfer_request", request.id(), "reason"), words);
 * secrets.text(new SecretPlace("transfer_request", id, "reason"));
 * }</pre>
 *
 * A query that reads a value with its row joins {@code secret_value}: {@link #join} and {@link #COLUMNS} write the SQL,
 * {@link #text(SecretPlace, SealedValue)} opens what came. There is no search in encrypted values.
 */
@ApplicationScoped
public class Secrets {
    /** The largest value, attachments included: it is encrypted in memory and written in one statement. */
    public static final int LARGEST = 8 * 1024 * 1024;

    /** How many columns {@link #columns} selects. */
    public static final int COLUMNS = 3;

    private static final Logger LOG = Logger.getLogger(Secrets.class.getName());
    private static final String INSERT = "insert into secret_value"
            + " (version, key_id, wrapped_key, content, owner_table, owner_id, owner_column) values ";
    private static final String ONE = "(?, ?, ?, ?, ?, ?, ?)";
    private static final String AT = " where owner_table = ? and owner_id = ? and owner_column = ?";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KeySource keys;

    protected Secrets() {}

    /** Outside the container. */
    public Secrets(EntityManager em, KeySource keys) {
        this.em = em;
        this.keys = keys;
    }

    /** Keeps a text at this place, instead of the one that is there. */
    public void keep(SecretPlace place, String text) {
        keep(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps an attachment, read to its end. @throws Refused E-TOO-LARGE @throws IOException when it cannot be read */
    public void keep(SecretPlace place, InputStream attachment) throws IOException {
        keep(place, attachment.readNBytes(LARGEST + 1));
    }

    /** @throws Refused E-TOO-LARGE */
    public void keep(SecretPlace place, byte[] value) {
        if (value.length > LARGEST) {
            throw Refused.of("E-TOO-LARGE").args(LARGEST / 1024 / 1024);
        }
        // the lock first and the key then: a rotation may have changed it while this waited
        int next = version(place) + 1;
        var sealed = Envelope.seal(keys.ring(), place, next, value);
        run(
                INSERT + ONE + " on duplicate key update version = values(version), key_id = values(key_id),"
                        + " wrapped_key = values(wrapped_key), content = values(content)",
                row(place, sealed));
    }

    /** Keeps the texts of rows that were just made, all in one statement. */
    public void keepNew(Map<SecretPlace, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        texts.forEach((place, text) -> values.addAll(Arrays.asList(
                row(place, Envelope.seal(keys.ring(), place, 1, text.getBytes(StandardCharsets.UTF_8))))));
        run(INSERT + String.join(", ", Collections.nCopies(texts.size(), ONE)), values.toArray());
    }

    private static Object[] row(SecretPlace place, SealedValue sealed) {
        return new Object[] {
            sealed.version(),
            Envelope.wrappedWith(sealed.wrappedKey()),
            sealed.wrappedKey(),
            sealed.content(),
            place.table(),
            place.id(),
            place.column()
        };
    }

    /** The text at this place. @throws Unavailable E-SECRET when it is not what was kept there */
    public Optional<String> text(SecretPlace place) {
        return bytes(place).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** The value at this place. @throws Unavailable E-SECRET when it is not what was kept there */
    public Optional<byte[]> bytes(SecretPlace place) {
        return stored(place).map(value -> open(place, value));
    }

    /** The text of a value that a query brought along. @throws Unavailable E-SECRET */
    public String text(SecretPlace place, SealedValue sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /** Forgets what is kept at this place; its key goes with it. */
    public void drop(SecretPlace place) {
        run("delete from secret_value" + AT, place.table(), place.id(), place.column());
    }

    /** {@code version, wrapped_key, content} of a joined value; constant words only. */
    public static String columns(String alias) {
        return alias + ".version, " + alias + ".wrapped_key, " + alias + ".content";
    }

    /** Joins the value of a column of each row, if it has one; constant words only. */
    public static String join(String alias, String table, String id, String column) {
        return " LEFT JOIN secret_value " + alias + " ON " + alias + ".owner_table = '" + table + "' AND " + alias
                + ".owner_id = " + id + " AND " + alias + ".owner_column = '" + column + "'";
    }

    private byte[] open(SecretPlace place, SealedValue sealed) {
        try {
            return Envelope.open(keys.with(Envelope.wrappedWith(sealed.wrappedKey())), place, sealed);
        } catch (Unavailable refused) {
            LOG.log(Level.SEVERE, "The confidential value {0} is not what was kept there, or its key is gone.", place);
            throw refused;
        }
    }

    private Optional<SealedValue> stored(SecretPlace place) {
        var query = em.createNativeQuery("select version, wrapped_key, content from secret_value" + AT);
        bind(query, place.table(), place.id(), place.column());
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SealedValue(((Number) row[0]).intValue(), (byte[]) row[1], (byte[]) row[2]))
                .findFirst();
    }

    /** The version of what is kept at this place, 0 for nothing; locked, so that the next one is only written once. */
    private int version(SecretPlace place) {
        var query = em.createNativeQuery("select version from secret_value" + AT + " for update");
        bind(query, place.table(), place.id(), place.column());
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }

    private void run(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        bind(query, values);
        query.executeUpdate();
    }

    private static void bind(Query query, Object... values) {
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
    }
}
