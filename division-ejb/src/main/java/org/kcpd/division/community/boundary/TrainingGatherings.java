package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.kcpd.division.community.OrganisationFacts;
import org.kcpd.division.community.OrganisationType;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.GatheringFilter;
import org.kcpd.division.community.query.GatheringQuery;
import org.kcpd.division.community.query.GatheringSort;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonFilter;
import org.kcpd.division.community.query.PersonRow;
import org.kcpd.division.community.query.PersonSort;
import org.kcpd.division.community.query.PlaceFilter;
import org.kcpd.division.community.query.PlaceQuery;
import org.kcpd.division.community.query.PlaceRow;
import org.kcpd.division.community.query.PlaceSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;

/** Made-up households and organisations of the made-up people, some recorded twice. */
@ApplicationScoped
public class TrainingGatherings {
    private static final Logger LOG = Logger.getLogger(TrainingGatherings.class.getName());
    private static final int HOUSEHOLDS = 24;
    private static final List<String> RELATIONS = List.of("mother", "grandfather", "aunt", "");
    private static final List<String> ROLES = List.of("president", "manager", "block captain", "principal");
    private static final List<String> AREAS = List.of("Dogwood", "Cottonwood", "Sycamore", "Redbud");

    @Inject
    private GatheringDesk desk;

    @Inject
    private GatheringQuery query;

    @Inject
    private PeopleQuery people;

    @Inject
    private PlaceQuery places;

    @Inject
    private BusinessClock clock;

    public void make() {
        var anything = new TableQuery<>(new GatheringFilter("", Optional.empty()), GatheringSort.ADDED, false, 0, 1);
        if (query.households(anything).count() + query.organisations(anything).count() > 0) {
            return;
        }
        var persons = people(false, 2 * HOUSEHOLDS);
        var children = people(true, HOUSEHOLDS);
        var addresses = places.list(
                        new TableQuery<>(new PlaceFilter("", false), PlaceSort.ADDED, false, 0, 2 * HOUSEHOLDS))
                .rows();
        if (persons.size() < 2 * HOUSEHOLDS || addresses.size() < 2 * HOUSEHOLDS) {
            return;
        }
        LOG.info("Training data: households and organisations");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            var members = new ArrayList<>(persons.subList(2 * i, 2 * i + 2));
            members.addAll(children.subList(Math.min(i, children.size()), Math.min(i + 1, children.size())));
            household(i, members, addresses.get(i));
        }
        for (int i = 0; i < OrganisationType.values().length * 3; i++) {
            organisation(i, persons.get(i), addresses.get(HOUSEHOLDS + i % HOUSEHOLDS));
        }
    }

    private List<PersonRow> people(boolean juveniles, int most) {
        return people.list(new TableQuery<>(
                        new PersonFilter("", Optional.of(Recognition.KNOWN), juveniles),
                        PersonSort.ADDED,
                        false,
                        0,
                        most))
                .rows();
    }

    private void household(int i, List<PersonRow> members, PlaceRow address) {
        long id = desk.addHousehold(new AddHousehold(
                "training-household-" + i,
                "Household at " + address.facts().street(),
                Optional.of(address.id()),
                i % 4 == 0 ? "Synthetic: ring twice, there is a dog" : "",
                false));
        for (int j = 0; j < members.size(); j++) {
            join(
                    SubjectKind.HOUSEHOLD,
                    id,
                    j,
                    members.get(j),
                    j == 2 ? "child" : RELATIONS.get((i + j) % RELATIONS.size()),
                    30 * j);
        }
        if (i % 8 == 7) {
            desk.addHousehold(new AddHousehold(
                    "training-household-again-" + i,
                    "Family at " + address.facts().street(),
                    Optional.of(address.id()),
                    "",
                    false));
        }
    }

    private void organisation(int i, PersonRow contact, PlaceRow address) {
        var type = OrganisationType.values()[i % OrganisationType.values().length];
        var area = AREAS.get(i % AREAS.size());
        long id = desk.addOrganisation(new AddOrganisation(
                "training-organisation-" + i,
                new OrganisationFacts(
                        area + " " + type.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + (1 + i)
                                + " (synthetic)",
                        i % 3 == 0 ? List.of(area + " neighbors (synthetic)") : List.of(),
                        type,
                        Optional.of(address.id()),
                        "816-555-%04d".formatted(200 + i),
                        "",
                        i % 2 == 0 ? "en" : "en,es",
                        area + " (synthetic)",
                        i % 11 == 10 ? Optional.of(clock.today().minusDays(40)) : Optional.empty()),
                false));
        join(SubjectKind.ORGANISATION, id, 0, contact, ROLES.get(i % ROLES.size()), 400);
    }

    private void join(SubjectKind kind, long id, int at, PersonRow person, String relation, int daysAgo) {
        desk.join(new JoinGathering(
                "training-join-" + kind + "-" + id + "-" + at,
                kind,
                id,
                seen(kind, id),
                person.ref().id(),
                relation,
                daysAgo == 0 ? Optional.empty() : Optional.of(clock.today().minusDays(daysAgo))));
    }

    private int seen(SubjectKind kind, long id) {
        return kind == SubjectKind.HOUSEHOLD
                ? query.household(id).version()
                : query.organisation(id).version();
    }
}
