package org.kcpd.division.platform.crypt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Encrypts what stands in clear text, some rows at a time, each lot in the caller's transaction: a row is moved as a whole or
 * not at all, and what is left to do follows from the rows.
 */
@ApplicationScoped
public class ClearTextMove {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Secrets secrets;

    protected ClearTextMove() {}

    /** Outside the container. */
    public ClearTextMove(EntityManager em, Secrets secrets) {
        this.em = em;
        this.secrets = secrets;
    }

    /** Moves the next rows. @return how many; less than asked for when these were the last */
    public int next(ClearText column, int most) {
        List<?> rows = em.createNativeQuery(
                        "select " + column.id() + ", " + column.name() + ", " + column.text() + " from "
                                + column.table() + " where " + column.text() + " <> '' order by " + column.id()
                                + " limit " + most
                                + " for update")
                .getResultList();
        for (Object each : rows) {
            var row = (Object[]) each;
            long id = ((Number) row[0]).longValue();
            secrets.keep(new SecretPlace(column.table(), id, row[1].toString()), row[2].toString());
            em.createNativeQuery("update " + column.table() + " set " + column.text() + " = " + column.emptied()
                            + " where " + column.id() + " = ? and " + column.name() + " = ?")
                    .setParameter(1, id)
                    .setParameter(2, row[1].toString())
                    .executeUpdate();
        }
        return rows.size();
    }
}
