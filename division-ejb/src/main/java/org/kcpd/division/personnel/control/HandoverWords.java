package org.kcpd.division.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.OrderHandover;
import org.kcpd.division.personnel.PersonnelOrder;
import org.kcpd.division.personnel.boundary.DecideHandovers.Word;
import org.kcpd.division.personnel.boundary.OpenItem;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
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

    /**
     * A new owner for everything the order says nothing about yet: of those who serve in the same unit, at the same site and in the
     * same position on the day, are not moved and are at work, whoever has least in hand; each item given counts.
     */
    public List<Word> proposed(long orderId, Collection<Long> moved) {
        var on = effectiveOn(orderId);
        var colleagues = colleagues(moved, on);
        var load = openWorks
                .of(
                        colleagues.values().stream()
                                .flatMap(List::stream)
                                .map(Colleague::id)
                                .collect(Collectors.toSet()),
                        on)
                .stream()
                .collect(Collectors.groupingBy(OpenItem::memberId, HashMap::new, Collectors.counting()));
        var words = new ArrayList<Word>();
        for (OpenItem item : openWorks.undecided(orderId, moved, on)) {
            colleagues.getOrDefault(item.memberId(), List.of()).stream()
                    .min(Comparator.comparing(each -> load.getOrDefault(each.id(), 0L)))
                    .ifPresent(owner -> {
                        load.merge(owner.id(), 1L, Long::sum);
                        words.add(new Word(item.kind(), item.id(), HandoverDecision.HAND_TO, owner.serialNo()));
                    });
        }
        return words;
    }

    /** As a value: the order itself is not to be read before it is locked. */
    private LocalDate effectiveOn(long orderId) {
        return em.createQuery("select o.effectiveOn from PersonnelOrder o where o.id = :id", LocalDate.class)
                .setParameter("id", orderId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("PersonnelOrder", orderId));
    }

    private record Colleague(long id, String serialNo) {}

    private Map<Long, List<Colleague>> colleagues(Collection<Long> moved, LocalDate on) {
        var before = on.minusDays(1);
        return new SqlText()
                .add(
                        """
                        SELECT x.member_id, m.id, m.serial_no FROM assignment x
                         JOIN assignment a ON a.element_id = x.element_id AND a.work_site_id = x.work_site_id
                          AND a.position_id = x.position_id AND a.live_marker = 1 AND a.primary_line = 1
                          AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
                         JOIN member m ON m.id = a.member_id
                         JOIN member_status s ON s.member_id = m.id AND s.superseded_at IS NULL AND s.status = 'ACTIVE'
                          AND s.from_date <= ? AND (s.to_date IS NULL OR s.to_date > ?)
                         WHERE x.live_marker = 1 AND x.primary_line = 1 AND x.from_date <= ? AND (x.to_date IS NULL OR x.to_date > ?)
                          AND NOT EXISTS (SELECT 1 FROM assignment o WHERE o.member_id = m.id AND o.primary_line = 0
                           AND o.live_marker = 1 AND o.from_date <= ? AND o.to_date > ?)
                          AND x.member_id IN\s
                        """,
                        on,
                        on,
                        on,
                        on,
                        before,
                        before,
                        on,
                        on)
                .numbers(moved)
                .add(" AND m.id NOT IN ")
                .numbers(moved)
                .add(" ORDER BY m.id")
                .rows(em)
                .collect(Collectors.groupingBy(
                        row -> row.number(0),
                        Collectors.mapping(row -> new Colleague(row.number(1), row.text(2)), Collectors.toList())));
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
