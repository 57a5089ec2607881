package org.kcpd.division.platform.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.CallerContext;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Unrecorded;
import org.kcpd.division.platform.usecase.UseCase;

/** Keeps and forgets what belongs to the caller alone. */
@Stateless
@UseCase
public class OwnSettings {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CallerContext caller;

    @Inject
    private BusinessClock clock;

    @Inject
    private Secrets secrets;

    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void remember(RememberPreference command) {
        change(
                "insert into preference (member_id, name, value) values (?, ?, ?) on duplicate key update value = ?",
                me(),
                command.name(),
                command.value(),
                command.value());
    }

    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void saveFilter(SaveFilter command) {
        change(
                "insert into saved_filter (member_id, page, name, query) values (?, ?, ?, ?)"
                        + " on duplicate key update query = ?",
                me(),
                command.page(),
                command.name().strip(),
                command.query(),
                command.query());
    }

    /** @throws NotFound also for another member's filter */
    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void removeFilter(RemoveFilter command) {
        int removed = change("delete from saved_filter where id = ? and member_id = ?", command.filterId(), me());
        if (removed == 0) {
            throw new NotFound("SavedFilter", command.filterId());
        }
    }

    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void keepDraft(KeepDraft command) {
        LocalDateTime now = StoredTime.of(clock.now());
        change(
                "insert into draft (member_id, form, content, saved_at) values (?, ?, '', ?)"
                        + " on duplicate key update content = '', saved_at = ?",
                me(),
                command.form(),
                now,
                now);
        secrets.keep(draft(command.form()), command.content());
    }

    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void dropDraft(DropDraft command) {
        change(
                "delete d, s from draft d left join secret_value s on s.owner_table = 'draft' and s.owner_id = d.member_id"
                        + " and s.owner_column = ? where d.member_id = ? and d.form = ?",
                command.form(),
                me(),
                command.form());
    }

    /** Nobody knows what is typed into a form: all drafts are kept like the most confidential text. */
    private SecretPlace draft(String form) {
        return new SecretPlace("draft", me(), form);
    }

    private long me() {
        return caller.current().memberId();
    }

    private int change(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
