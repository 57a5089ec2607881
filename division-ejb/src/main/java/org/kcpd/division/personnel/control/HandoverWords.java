package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.OrderHandover;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.boundary.DecideHandovers.Word;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;

/** What an order is made to say about open work of the members it moves. */
@ApplicationScoped
public class HandoverWords {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private OpenWorks openWorks;

    @Inject
    private MemberIds members;

    @Inject
    private Assignments assignments;

    @Inject
    private OrderBook book;

    protected HandoverWords() {}

    /** Outside the container. */
    public HandoverWords(
            EntityManager em, OpenWorks openWorks, MemberIds members, Assignments assignments, OrderBook book) {
        this.em = em;
        this.openWorks = openWorks;
        this.members = members;
        this.assignments = assignments;
        this.book = book;
    }

    /** Locks, before the order itself, everybody it touches: the same order as publication does. */
    public void lock(long orderId, List<Word> words) {
        var concerned = new HashSet<>(book.concerned(orderId));
        concerned.addAll(owners(words).values());
        assignments.lockMembers(concerned);
    }

    /** Says it; a later word on an item replaces the one before. @throws Refused with the n-th word as row */
    public void say(PersonnelOrder order, Collection<Long> moved, List<Word> words, OnDuty duty) {
        var owners = owners(words);
        var open = openWorks.of(moved, order.effectiveOn()).stream()
                .collect(Collectors.toMap(OpenItem::key, item -> item));
        var said = openWorks.handovers(order.id()).stream()
                .collect(Collectors.toMap(word -> word.itemKind() + ' ' + word.itemId(), word -> word));
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var key = word.itemKind() + ' ' + word.itemId();
            var item = Optional.ofNullable(open.get(key));
            var row = i + 1;
            try {
                var handover = said.computeIfAbsent(key, k -> begun(order.id(), item));
                handover.decide(word.decision(), owner(word, owners), duty.by(), duty.now());
                em.persist(handover);
            } catch (Refused refused) {
                throw refused.row(row);
            }
        }
    }

    private static OrderHandover begun(long orderId, Optional<OpenItem> found) {
        var item = found.orElseThrow(() -> Refused.of("E-ITEM-UNKNOWN").field("item"));
        return new OrderHandover(orderId, item.memberId(), item.kind(), item.id());
    }

    private static Optional<Long> owner(Word word, Map<String, Long> owners) {
        var serial = serial(word);
        if (serial.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(owners.get(serial))
                .orElseThrow(
                        () -> Refused.of("E-MEMBER-UNKNOWN").field("newOwner").args(serial)));
    }

    private Map<String, Long> owners(List<Word> words) {
        return members.of(words.stream()
                .map(HandoverWords::serial)
                .filter(serial -> !serial.isEmpty())
                .distinct()
                .toList());
    }

    private static String serial(Word word) {
        return word.newOwnerSerial() == null ? "" : word.newOwnerSerial().strip();
    }
}
