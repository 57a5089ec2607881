package org.kcpd.division.community.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.community.Gathering;
import org.kcpd.division.community.Household;
import org.kcpd.division.community.Newcomer;
import org.kcpd.division.community.Organisation;
import org.kcpd.division.community.Person;
import org.kcpd.division.community.Place;
import org.kcpd.division.community.Subject;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectVisibility;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * Who belongs to a household or an organisation, and where it is. What was merged counts as one: neither does a person under
 * two records join twice, nor does one who left by a record that gave way stay.
 */
@ApplicationScoped
public class Gatherings {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private SubjectBook book;

    @Inject
    private OnDuty duty;

    protected Gatherings() {}

    /** Outside the container. */
    public Gatherings(EntityManager em, SubjectBook book, OnDuty duty) {
        this.em = em;
        this.book = book;
        this.duty = duty;
    }

    /** @throws Refused E-GATHERING for a person or a place: nobody belongs to one */
    public static Class<? extends Gathering> typeOf(SubjectKind kind) {
        return switch (kind) {
            case HOUSEHOLD -> Household.class;
            case ORGANISATION -> Organisation.class;
            case PERSON, PLACE -> throw Refused.of("E-GATHERING");
        };
    }

    /** The place that stands for the one somebody picked. @throws Refused E-SUBJECT also for one the caller may not know of */
    public Optional<Long> place(Optional<Long> picked) {
        return picked.map(id -> book.pointedAt(Place.class, id, "place").rootId());
    }

    /** The same instead of the one that is stored; that stays when the caller may not know of it. @throws Refused E-SUBJECT */
    public Optional<Long> placeInstead(Optional<Long> stored, Optional<Long> picked) {
        boolean hidden = picked.isEmpty()
                && stored.map(id -> em.find(Place.class, id))
                        .filter(place -> !SubjectVisibility.sees(duty.caller(), place.restrictedTo(), place.sealed()))
                        .isPresent();
        return hidden ? stored : place(picked);
    }

    /** @throws Refused E-MERGED, E-BELONGS, E-SUBJECT, E-DATE, E-TOO-LONG */
    public void join(Gathering gathering, long personId, String relation, Optional<LocalDate> from) {
        refuseLater(from, "from");
        var person = book.pointedAt(Person.class, personId, "person");
        var records = recordsOf(person);
        if (all(gathering).stream().anyMatch(each -> each.has(records))) {
            throw Refused.of("E-BELONGS").field("person");
        }
        gathering.join(new Newcomer(person.rootId(), relation, from), duty.by(), duty.now());
        book.changed(gathering);
    }

    /** @throws Refused E-MERGED, E-BELONGS-NOT, E-SUBJECT, E-DATE */
    public void leave(Gathering gathering, long personId, LocalDate last) {
        refuseLater(Optional.of(last), "to");
        var records = recordsOf(book.pointedAt(Person.class, personId, "person"));
        var those = all(gathering).stream().filter(each -> each.has(records)).toList();
        if (those.isEmpty()) {
            throw Refused.of("E-BELONGS-NOT").field("person");
        }
        those.forEach(each -> each.leave(records, last, duty.by(), duty.now()));
        book.changed(gathering);
    }

    private void refuseLater(Optional<LocalDate> day, String field) {
        day.filter(each -> each.isAfter(duty.today())).ifPresent(later -> {
            throw Refused.of("E-DATE").field(field);
        });
    }

    private List<Gathering> all(Gathering root) {
        root.refuseIfMerged();
        return Stream.concat(Stream.of(root), book.behind(root).stream()).toList();
    }

    private Set<Long> recordsOf(Person person) {
        return em.createQuery("SELECT p FROM Person p WHERE p.id = :root OR p.rootId = :root", Person.class)
                .setParameter("root", person.rootId())
                .getResultStream()
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}
