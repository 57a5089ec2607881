package org.kcpd.division.container;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.platform.Refused;

/** Stands for any bean of the product: writes a row, and then goes well, refuses or fails. */
@Stateless
public class Scribe {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @EJB
    private OrganisationQuery organisation;

    public void write(String name) {
        em.createNativeQuery("insert into setting (name, value, changed_at) values (?1, 'x', utc_timestamp())")
                .setParameter(1, name)
                .executeUpdate();
    }

    public void writeAndRefuse(String name) {
        write(name);
        throw Refused.of("E-NO-CHANGE");
    }

    public void writeAndFail(String name) {
        write(name);
        throw new IllegalStateException("on purpose");
    }

    public void askTheRosterAsNobody() {
        organisation.asOf(LocalDate.EPOCH);
    }
}
