package org.kcpd.division.picture.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonFilter;
import org.kcpd.division.community.query.PersonRow;
import org.kcpd.division.community.query.PersonSort;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementQuery;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.CallerContext;

/** Involvements to look at: of several units, with the people and at the addresses of the training data. */
@ApplicationScoped
public class TrainingPicture implements TrainingPapers {
    private static final Logger LOG = Logger.getLogger(TrainingPicture.class.getName());
    private static final int ORDER = 60;
    private static final String MAJOR = "02010";
    private static final int PEOPLE_PER_SITE = 12;
    private static final int JUVENILES = 3;
    private static final List<String> SITES = List.of("EPD", "CPD");

    /** Addresses that several units know. */
    private static final List<String> ADDRESSES =
            List.of("100 Synthetic Avenue", "107 Training Street", "114 Sample Road");

    @Inject
    private InvolvementDesk desk;

    @Inject
    private InvolvementQuery query;

    @Inject
    private PeopleQuery people;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private CallerContext callers;

    @Inject
    private TrainingUnits units;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void make() {
        if (!none()) {
            return;
        }
        LOG.info("Training data: the shared picture");
        var known = known();
        for (int i = 0; i < SITES.size(); i++) {
            var serving = units.at(SITES.get(i));
            if (!serving.isEmpty()) {
                for (int j = 0; j < PEOPLE_PER_SITE; j++) {
                    involve(j, known.get(i * PEOPLE_PER_SITE + j), serving);
                }
                if (i == 0) {
                    for (int j = 0; j < ADDRESSES.size(); j++) {
                        involve(j, ADDRESSES.get(j), serving);
                    }
                }
            }
        }
    }

    /** Those who were recorded first: three juveniles, then others. */
    private List<Long> known() {
        var member = units.at(SITES.get(0)).stream().findFirst().orElse(MAJOR);
        return callers.actAs(member, () -> Stream.concat(
                        recorded(true).limit(JUVENILES),
                        recorded(false).limit((long) PEOPLE_PER_SITE * SITES.size() - JUVENILES))
                .toList());
    }

    private Stream<Long> recorded(boolean juveniles) {
        var first = new TableQuery<>(
                new PersonFilter("", Optional.empty(), juveniles),
                PersonSort.ADDED,
                false,
                0,
                PEOPLE_PER_SITE * SITES.size());
        return people.list(first).rows().stream().map(PersonRow::ref).map(SubjectRef::id);
    }

    /** The first of them all units know, the next some of them; every fourth involvement is restricted, every fifth is over. */
    private void involve(int number, long person, List<String> serving) {
        int involved = number < 4 ? serving.size() : 1 + number % serving.size();
        for (int i = number; i < number + involved; i++) {
            long begun = begin(SubjectKind.PERSON, person, i, serving);
            if (i % 5 == 4) {
                callers.actAs(serving.get(i % serving.size()), () -> desk.end(new EndInvolvement("", begun, 1)));
            }
        }
    }

    private void involve(int number, String address, List<String> serving) {
        callers.actAs(MAJOR, () -> subjects.find(Set.of(SubjectKind.PLACE), address, 1)).stream()
                .map(hit -> hit.ref().id())
                .forEach(place -> {
                    for (int i = number; i < number + serving.size(); i++) {
                        begin(SubjectKind.PLACE, place, i, serving);
                    }
                });
    }

    private long begin(SubjectKind kind, long id, int number, List<String> serving) {
        return callers.actAs(
                serving.get(number % serving.size()),
                () -> desk.begin(new BeginInvolvement("", kind, id, number % 4 == 3)));
    }

    private boolean none() {
        return callers.actAs(
                MAJOR,
                () -> query.list(new TableQuery<>(InvolvementFilter.ALL, InvolvementSort.SINCE, true, 0, 1))
                                .count()
                        == 0);
    }
}
