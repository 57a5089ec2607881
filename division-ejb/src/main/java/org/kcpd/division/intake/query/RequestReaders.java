package org.kcpd.division.intake.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.AuthzMatrix;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.query.RoleHolders;
import org.kcpd.division.access.query.RoleHolders.Holder;
import org.kcpd.division.intake.control.Coverage;
import org.kcpd.division.personnel.query.Readers;
import org.kcpd.division.personnel.query.Readers.Because;
import org.kcpd.division.personnel.query.Readers.Group;
import org.kcpd.division.personnel.query.Readers.Person;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Who may see a service request, and why: the rule that guards it, asked about everybody whom it could let in. For whoever
 * sees its content; who only follows its status learns nothing about others.
 */
@Stateless
@UseCase(readOnly = true)
public class RequestReaders {
    private static final String KIND = "ServiceRequest";

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private RoleHolders holders;

    @Inject
    private OnDuty duty;

    protected RequestReaders() {}

    /** Outside the container. */
    public RequestReaders(EntityManager em, RoleHolders holders, OnDuty duty) {
        this.em = em;
        this.holders = holders;
        this.duty = duty;
    }

    /** @throws NotFound also when the caller does not see what the request is about */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    public Readers request(long requestId) {
        var subject = RequestVisibility.subjectOf(em, requestId, duty.caller(), duty.today())
                .filter(found -> RequestVisibility.seesContent(duty.caller(), found))
                .orElseThrow(() -> new NotFound(KIND, requestId));
        Set<Long> once = once(requestId);
        var also = new HashSet<>(once);
        also.add(subject.requester());
        also.add(subject.owner());
        also.addAll(ofUnit(subject.unit()));
        Map<Because, List<Holder>> found = new EnumMap<>(Because.class);
        for (var holder : holders.today(also)) {
            because(holder.caller(), subject, once.contains(holder.caller().memberId()))
                    .ifPresent(why -> found.computeIfAbsent(why, none -> new ArrayList<>())
                            .add(holder));
        }
        var groups = new ArrayList<Group>();
        found.forEach((why, those) -> {
            if (why == Because.ROLE) {
                Stream.of(Role.values())
                        .filter(role -> role.rights().contains(Right.REQUEST_READ_ALL))
                        .forEach(role -> byRole(role, those).ifPresent(groups::add));
            } else {
                groups.add(new Group(why, "", those.size(), names(those), why == Because.UNIT));
            }
        });
        return new Readers(
                KIND,
                requestId,
                AuthzMatrix.declared().line("records", "service-request").get(1),
                groups);
    }

    /** The strongest reason; empty for nobody it lets in. */
    private static Optional<Because> because(Caller caller, RequestVisibility.Subject of, boolean once) {
        var subject = new RequestVisibility.Subject(
                of.requester(), of.unit(), of.site(), of.owner(), of.discreet(), once, of.state());
        if (RequestVisibility.writes(caller, subject)) {
            return Optional.of(Because.UNIT);
        }
        if (RequestVisibility.seesContent(caller, subject)) {
            return Optional.of(Because.ROLE);
        }
        if (!RequestVisibility.sees(caller, subject)) {
            return Optional.empty();
        }
        if (subject.requester() == caller.memberId()) {
            return Optional.of(Because.REQUESTER);
        }
        return Optional.of(once ? Because.HAD_IT : Because.COMMANDER);
    }

    private Optional<Group> byRole(Role role, List<Holder> those) {
        var holding = those.stream().filter(each -> each.caller().has(role)).toList();
        // who holds a granted role is not everybody's to know
        boolean named = !role.granted() || duty.caller().holds(Right.AUDIT_READ);
        return holding.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Group(Because.ROLE, role.name(), holding.size(), named ? names(holding) : List.of(), true));
    }

    private static List<Person> names(List<Holder> those) {
        return those.stream()
                .map(each -> new Person(each.caller().serial(), each.name(), each.place()))
                .toList();
    }

    private Set<Long> once(long requestId) {
        return new SqlText()
                .add(
                        "SELECT DISTINCT e.owner_id FROM request_event e WHERE e.owner_id IS NOT NULL AND e.request_id = ?",
                        requestId)
                .rows(em)
                .map(row -> row.number(0))
                .collect(Collectors.toSet());
    }

    private Set<Long> ofUnit(long unit) {
        return new SqlText()
                .add("SELECT DISTINCT a.member_id")
                .add(Coverage.inForce(duty.today()))
                .add(" AND a.element_id = ?", unit)
                .rows(em)
                .map(row -> row.number(0))
                .collect(Collectors.toSet());
    }
}
