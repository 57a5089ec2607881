package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kcpd.division.personnel.query.SqlText;

/** From the serial number an officer types to the row it stands for. */
@ApplicationScoped
public class MemberIds {

    /** More than this many are found sooner by reading all members than by naming them. */
    private static final int FEW = 100;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    protected MemberIds() {}

    /** Outside the container. */
    public MemberIds(EntityManager em) {
        this.em = em;
    }

    /** By serial number as given; unknown ones are missing. */
    public Map<String, Long> of(Collection<String> serials) {
        var known = new HashMap<String, Long>();
        if (!serials.isEmpty()) {
            var byLower = new HashMap<String, Long>();
            named(new SqlText().add("SELECT m.serial_no, m.id FROM member m"), serials)
                    .rows(em)
                    .forEach(row -> byLower.put(row.text(0).toLowerCase(Locale.ROOT), row.number(1)));
            serials.forEach(serial -> Optional.ofNullable(byLower.get(serial.toLowerCase(Locale.ROOT)))
                    .ifPresent(id -> known.put(serial, id)));
        }
        return known;
    }

    /** A query of members {@code m}, of these only where they are few; of more the caller picks them out. */
    static SqlText named(SqlText query, Collection<String> serials) {
        return serials.size() <= FEW ? query.add(" WHERE m.serial_no IN ").list(serials) : query;
    }
}
