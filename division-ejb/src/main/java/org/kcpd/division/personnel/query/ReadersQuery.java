package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.query.RoleHolders;
import org.kcpd.division.access.query.RoleHolders.Holder;
import org.kcpd.division.personnel.query.Readers.Because;
import org.kcpd.division.personnel.query.Readers.Group;
import org.kcpd.division.personnel.query.Readers.Person;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Who may see a member, an order or a transfer request, and why. It asks the rule that guards the record about everybody
 * whom it could let in; whoever may not see the record does not learn that it exists.
 */
@Stateless
@UseCase(readOnly = true)
public class ReadersQuery {
    private static final Caller ANYBODY =
            new Caller(Long.MAX_VALUE, "", "", Set.of(Role.REQ), Role.REQ.rights(), 0, 0, Optional.empty(), false);

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RoleHolders holders;

    @Inject
    private OnDuty duty;

    protected ReadersQuery() {}

    /** Outside the container. */
    public ReadersQuery(EntityManager em, RoleHolders holders, OnDuty duty) {
        this.em = em;
        this.holders = holders;
        this.duty = duty;
    }

    /** Of a member's page. @throws NotFound */
    @Requires(Right.ROSTER_READ)
    public Readers member(long memberId) {
        var known = new SqlText()
                .add("SELECT m.id FROM member m WHERE m.id = ?", memberId)
                .rows(em);
        if (known.findFirst().isEmpty()) {
            throw new NotFound("Member", memberId);
        }
        return readers("Member", memberId, "roster", List.of(everybody(), oneself()));
    }

    /** Of an order. @throws NotFound also when the caller may not see it */
    @Requires({Right.ORDER_READ, Right.ORDER_READ_ALL})
    public Readers order(long orderId) {
        var state = OrderSheet.read(em, orderId)
                .map(OrderSheet::state)
                .filter(found -> OrderVisibility.sees(duty.caller(), found))
                .orElseThrow(() -> new NotFound("PersonnelOrder", orderId));
        if (OrderVisibility.sees(ANYBODY, state)) {
            return readers("PersonnelOrder", orderId, "order", List.of(everybody()));
        }
        var groups = new Groups(duty.caller());
        holders.today(List.of()).stream()
                .filter(holder -> OrderVisibility.sees(holder.caller(), state))
                .forEach(holder -> groups.byRole(holder, Right.ORDER_READ_ALL, false));
        return readers("PersonnelOrder", orderId, "order", groups.all());
    }

    /** Of a transfer request. @throws NotFound also when the caller may not see it */
    @Requires({Right.TRANSFER_REQUEST, Right.TRANSFER_READ_ALL})
    public Readers transfer(long requestId) {
        var row = new TransferSql(duty.caller(), duty.today(), duty.now())
                .visible(em, requestId)
                .orElseThrow(() -> new NotFound("TransferRequest", requestId));
        var subject = TransferSql.subject(row);
        var hardship = row.flag(8);
        Predicate<Caller> facts = who -> hardship && TransferVisibility.seesWords(who, subject, hardship, false);
        var groups = new Groups(duty.caller());
        for (var holder : holders.today(List.of(subject.memberId(), subject.endorser()))) {
            var who = holder.caller();
            if (!TransferVisibility.sees(who, subject)) {
                continue;
            }
            if (who.memberId() == subject.memberId()) {
                groups.add(Because.ONESELF, holder, facts.test(who));
            } else if (who.memberId() == subject.endorser()) {
                groups.add(Because.ENDORSER, holder, facts.test(who));
            } else if (who.holds(Right.TRANSFER_READ_ALL)) {
                groups.byRole(holder, Right.TRANSFER_READ_ALL, facts.test(who));
            } else {
                groups.add(Because.SITE_COMMANDER, holder, facts.test(who));
            }
        }
        return readers("TransferRequest", requestId, "transfer", groups.all());
    }

    private static Readers readers(String kind, long id, String record, List<Group> groups) {
        return new Readers(
                kind, id, AuthzMatrix.declared().line("records", record).get(1), groups);
    }

    private static Group everybody() {
        return new Group(Because.EVERYBODY, "", 0, List.of(), false);
    }

    private static Group oneself() {
        return new Group(Because.ONESELF, "", 1, List.of(), false);
    }

    /** Puts together whom one reason lets in, naming those the viewer may know by name. */
    private static final class Groups {
        private record Key(Because because, String role, boolean facts) {}

        private final Caller viewer;
        private final Map<Key, List<Person>> named = new LinkedHashMap<>();
        private final Map<Key, Integer> counted = new LinkedHashMap<>();

        private Groups(Caller viewer) {
            this.viewer = viewer;
        }

        /** Under each role of theirs that gives the right. */
        private void byRole(Holder holder, Right right, boolean facts) {
            holder.caller().roles().stream()
                    .filter(role -> role.rights().contains(right))
                    .sorted()
                    .forEach(role -> add(new Key(Because.ROLE, role.name(), facts), holder, knows(role)));
        }

        private void add(Because because, Holder holder, boolean facts) {
            add(new Key(because, "", facts), holder, true);
        }

        private void add(Key key, Holder holder, boolean byName) {
            counted.merge(key, 1, Integer::sum);
            List<Person> names = named.computeIfAbsent(key, each -> new ArrayList<>());
            if (byName) {
                names.add(new Person(holder.caller().serial(), holder.name(), holder.place()));
            }
        }

        /** Who holds a command is on the roster; who holds a grant is for those who give it and for privacy. */
        private boolean knows(Role role) {
            return !role.granted()
                    || viewer.holds(Right.AUDIT_READ)
                    || viewer.holds(Right.GRANT_ROLES) && viewer.rights().containsAll(role.rights());
        }

        private List<Group> all() {
            return Stream.of(Because.values())
                    .flatMap(because -> counted.keySet().stream()
                            .filter(key -> key.because == because)
                            .sorted(Comparator.comparing(Key::role)))
                    .map(key ->
                            new Group(key.because, key.role, counted.get(key), List.copyOf(named.get(key)), key.facts))
                    .toList();
        }
    }
}
