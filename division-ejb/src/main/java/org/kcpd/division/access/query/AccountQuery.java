package org.kcpd.division.access.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Who can prove who they are, and by what. */
@Stateless
@UseCase(readOnly = true)
public class AccountQuery {
    private static final String FROM =
            """
             from account a join member m on m.id = a.member_id
             where (?1 = '' or m.serial_no like ?2 or m.family_name like ?2)
               and (?3 = 0 or a.issuer is not null)
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Requires(Right.ACCOUNT_KEEP)
    @Sensitive
    public Slice<AccountRow> list(TableQuery<AccountFilter, AccountSort> query) {
        String order = " order by " + query.sort().column() + (query.descending() ? " desc" : "") + ", m.id";
        List<?> rows = filtered(
                        "select m.id, m.serial_no, m.family_name, m.given_name, a.issuer, a.subject, a.linked_at,"
                                + " a.last_sign_in_at, a.password_hash is not null" + FROM + order,
                        query.filter())
                .setFirstResult(query.first())
                .setMaxResults(query.size())
                .getResultList();
        Object count = filtered(
                        "select count(*) from (select a.member_id" + FROM + " limit " + (Slice.CAP + 1) + ") counted",
                        query.filter())
                .getSingleResult();
        audit.detail("sign-in accounts");
        return Slice.of(rows.stream().map(row -> row((Object[]) row)).toList(), Stored.number(count));
    }

    private Query filtered(String sql, AccountFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter(1, filter.text().strip())
                .setParameter(2, Like.prefix(filter.text()))
                .setParameter(3, filter.linkedOnly() ? 1 : 0);
    }

    private static AccountRow row(Object[] row) {
        return new AccountRow(
                Stored.number(row[0]),
                Stored.text(row[1]),
                Stored.text(row[2]),
                Stored.text(row[3]),
                Stored.text(row[4]),
                Stored.text(row[5]),
                Stored.instantIfAny(row[6]),
                Stored.instantIfAny(row[7]),
                Stored.number(row[8]) == 1);
    }
}
