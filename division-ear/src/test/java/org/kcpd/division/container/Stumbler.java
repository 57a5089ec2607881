package org.kcpd.division.container;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.query.AccessQuery;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** A use case that meets a deadlock twice before it goes well. */
@Stateless
@UseCase
public class Stumbler {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @EJB
    private AccessQuery access;

    /** Writes the row every time; only the last time is committed. */
    @Requires(Right.OWN_SETTINGS)
    public int write(String name) {
        em.createNativeQuery("insert into setting (name, value, changed_at) values (?1, 'x', utc_timestamp())")
                .setParameter(1, name)
                .executeUpdate();
        if (CALLS.incrementAndGet() < 3) {
            throw new PersistenceException(new SQLException("Deadlock found", "40001", 1213));
        }
        return access.me().system() ? CALLS.get() : 0;
    }

    public void undeclared() {
        CALLS.set(-1);
    }
}
