package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderHandover;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.personnel.boundary.OpenWork;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.Refused;

/** Open work of every area, and what orders say about it. */
@ApplicationScoped
public class OpenWorks {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    private Iterable<OpenWork> ports;

    protected OpenWorks() {}

    @Inject
    OpenWorks(@Any Instance<OpenWork> ports) {
        this.ports = ports;
    }

    /** Outside the container. */
    public OpenWorks(EntityManager em, Iterable<OpenWork> ports) {
        this.em = em;
        this.ports = ports;
    }

    /** Everything these members will have in hand on the day; one statement whatever sorts of items there are. */
    public List<OpenItem> of(Collection<Long> memberIds, LocalDate on) {
        if (memberIds.isEmpty()) {
            return List.of();
        }
        var sql = new SqlText().add("SELECT '' AS kind, 0 AS id, '' AS title, 0 AS member_id FROM DUAL WHERE 1 = 0");
        for (var port : ports) {
            sql.add(" UNION ALL SELECT ?, q.* FROM (", port.kind())
                    .add(port.inHand(on))
                    .add(") q");
        }
        return new SqlText()
                .add("SELECT w.kind, w.id, w.title, w.member_id FROM (")
                .add(sql)
                .add(") w WHERE w.member_id IN ")
                .numbers(memberIds)
                .add(" ORDER BY w.kind, w.id")
                .rows(em)
                .map(row -> new OpenItem(row.text(0), row.number(1), row.text(2), row.number(3)))
                .toList();
    }

    /** What of it the order says nothing about. */
    public List<OpenItem> undecided(long orderId, Collection<Long> memberIds, LocalDate on) {
        var open = of(memberIds, on);
        if (open.isEmpty()) {
            return open;
        }
        var decided = handovers(orderId).stream()
                .map(word -> word.itemKind() + ' ' + word.itemId())
                .collect(Collectors.toSet());
        return open.stream().filter(item -> !decided.contains(item.key())).toList();
    }

    /** What the order says. */
    public List<OrderHandover> handovers(long orderId) {
        return em.createQuery(
                        "select h from OrderHandover h where h.orderId = :order order by h.id", OrderHandover.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    /** Does what the order says, from its effective date on; what has been finished meanwhile is passed over. */
    public void handOver(long orderId, Collection<Long> memberIds, LocalDate on, long by) {
        var words = handovers(orderId);
        if (words.isEmpty()) {
            return;
        }
        var stillOpen = of(memberIds, on).stream().map(OpenItem::key).collect(Collectors.toSet());
        words.stream()
                .filter(word -> word.decision() != HandoverDecision.STAY)
                .filter(word -> stillOpen.contains(word.itemKind() + ' ' + word.itemId()))
                .forEach(word ->
                        port(word.itemKind()).handOver(word.itemId(), word.decision(), word.newOwner(), on, by));
    }

    /** Undoes it: the order is rescinded. */
    public void takeBack(long orderId, long by) {
        handovers(orderId).stream()
                .filter(word -> word.decision() != HandoverDecision.STAY)
                .forEach(word -> port(word.itemKind()).takeBack(word.itemId(), by));
    }

    /** @throws Refused E-OPEN-WORK-KIND for a sort of item nobody knows */
    private OpenWork port(String kind) {
        for (OpenWork port : ports) {
            if (port.kind().equals(kind)) {
                return port;
            }
        }
        throw Refused.of("E-OPEN-WORK-KIND").args(kind);
    }
}
