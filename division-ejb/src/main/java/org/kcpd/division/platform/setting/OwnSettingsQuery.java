package org.kcpd.division.platform.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.crypt.SealedValue;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Reads what belongs to the caller alone. */
@Stateless
@UseCase(readOnly = true)
public class OwnSettingsQuery {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private Secrets secrets;

    /** All preferences by name. */
    @Requires(Right.OWN_SETTINGS)
    public Map<String, String> preferences() {
        Map<String, String> found = new TreeMap<>();
        rows("select name, value from preference where member_id = ?", me())
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }

    /** The saved filters of one list, by name. */
    @Requires(Right.OWN_SETTINGS)
    public List<SavedFilter> filters(String page) {
        return rows(
                        "select id, name, query from saved_filter where member_id = ? and page = ? order by name",
                        me(),
                        page)
                .stream()
                .map(row -> new SavedFilter(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** What was typed into a form and not sent. */
    @Requires(Right.OWN_SETTINGS)
    public Optional<Draft> draft(String form) {
        return rows(
                        "select d.content, d.saved_at, " + Secrets.columns("s")
                                + " from draft d left join secret_value s"
                                + " on s.owner_table = 'draft' and s.owner_id = d.member_id and s.owner_column = ?"
                                + " where d.member_id = ? and d.form = ?",
                        form,
                        me(),
                        form)
                .stream()
                .findFirst()
                .map(row -> new Draft(content(form, row), utc(row[1]).toInstant(ZoneOffset.UTC)));
    }

    /** In clear text only where the version before this one wrote it and nobody has moved it yet. */
    private String content(String form, Object[] row) {
        return row[2] == null
                ? (String) row[0]
                : secrets.text(
                        new SecretPlace("draft", me(), form),
                        new SealedValue(((Number) row[2]).intValue(), (byte[]) row[3], (byte[]) row[4]));
    }

    /** Of which forms there is a draft. */
    @Requires(Right.OWN_SETTINGS)
    public List<String> draftNames() {
        List<?> names = em.createNativeQuery("select form from draft where member_id = ?")
                .setParameter(1, me())
                .getResultList();
        return names.stream().map(Object::toString).toList();
    }

    private long me() {
        return caller.current().memberId();
    }

    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static LocalDateTime utc(Object stored) {
        return stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
    }
}
