package org.kcpd.division.personnel.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.personnel.control.OpenWorks;

/** Open work of the members an order moves, beside what the order says about it. */
@ApplicationScoped
public class OpenWorkSheet {

    /** One item. @param newOwner NONE unless it is handed to somebody */
    record Entry(OpenItem item, Optional<HandoverDecision> decision, PersonRef newOwner) {}

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OpenWorks openWorks;

    protected OpenWorkSheet() {}

    /** Outside the container. */
    public OpenWorkSheet(EntityManager em, OpenWorks openWorks) {
        this.em = em;
        this.openWorks = openWorks;
    }

    List<Entry> of(PersonnelOrder order, Collection<Long> memberIds) {
        var said = new HashMap<String, Entry>();
        new SqlText()
                .add(
                        """
                        SELECT h.item_kind, h.item_id, h.decision, n.id, n.serial_no, n.family_name, n.given_name
                          FROM order_handover h LEFT JOIN member n ON n.id = h.new_owner_id WHERE h.order_id = ?
                        """,
                        order.id())
                .rows(em)
                .forEach(row -> said.put(
                        row.text(0) + ' ' + row.number(1),
                        new Entry(null, Optional.of(HandoverDecision.valueOf(row.text(2))), PersonRef.of(row, 3))));
        var nothing = new Entry(null, Optional.empty(), PersonRef.NONE);
        return openWorks.of(memberIds, order.effectiveOn()).stream()
                .map(item -> {
                    var word = said.getOrDefault(item.kind() + ' ' + item.id(), nothing);
                    return new Entry(item, word.decision(), word.newOwner());
                })
                .toList();
    }
}
