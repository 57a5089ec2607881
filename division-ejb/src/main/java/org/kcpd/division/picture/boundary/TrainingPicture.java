package org.kcpd.division.picture.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.NameKind;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.boundary.AddPerson;
import org.kcpd.division.community.boundary.AddPlace;
import org.kcpd.division.community.boundary.PeopleDesk;
import org.kcpd.division.community.boundary.PlaceDesk;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementQuery;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.CallerContext;

/** Involvements to look at: of several units, with people of nobody at addresses that are none. */
@ApplicationScoped
public class TrainingPicture implements TrainingPapers {
    private static final Logger LOG = Logger.getLogger(TrainingPicture.class.getName());
    private static final int ORDER = 60;
    private static final String MAJOR = "02010";
    private static final List<String> NAMES = List.of(
            "Alderton, Mae",
            "Brightwater, Joss",
            "Coppersmith, Lou",
            "Dunnock, Ray",
            "Elderfield, Pat",
            "Fairweather, Kim",
            "Goldfinch, Sam",
            "Hollyoak, Ana",
            "Inkwell, Drew",
            "Jasperson, Toni",
            "Kingfisher, Lee",
            "Larkspur, Ida");

    @Inject
    private InvolvementDesk desk;

    @Inject
    private InvolvementQuery query;

    @Inject
    private PeopleDesk people;

    @Inject
    private PlaceDesk places;

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
        for (String site : List.of("EPD", "CPD")) {
            var serving = units.at(site);
            for (int i = 0; i < NAMES.size() && !serving.isEmpty(); i++) {
                involve(site, i, serving);
            }
        }
    }

    /** The first of them all units know, the next some of them; every fourth involvement is restricted, every fifth is over. */
    private void involve(String site, int number, List<String> serving) {
        var first = serving.get(number % serving.size());
        long place = callers.actAs(first, () -> places.add(new AddPlace("", address(site, number), false)));
        long person = callers.actAs(first, () -> people.add(person(number, place)));
        int units = number < 4 ? serving.size() : 1 + number % serving.size();
        for (int i = 0; i < units; i++) {
            var serial = serving.get((number + i) % serving.size());
            boolean restricted = (number + i) % 4 == 3;
            long begun = callers.actAs(
                    serial, () -> desk.begin(new BeginInvolvement("", SubjectKind.PERSON, person, restricted)));
            if ((number + i) % 5 == 4) {
                callers.actAs(serial, () -> desk.end(new EndInvolvement("", begun, 1)));
            }
            if (number < 3) {
                callers.actAs(serial, () -> desk.begin(new BeginInvolvement("", SubjectKind.PLACE, place, restricted)));
            }
        }
    }

    private static PlaceFacts address(String site, int number) {
        return new PlaceFacts(
                "",
                (100 + 10 * number) + (site.equals("EPD") ? " Example" : " Sample") + " Terrace",
                "",
                "",
                "",
                "",
                Optional.empty());
    }

    private static AddPerson person(int number, long place) {
        var name = NAMES.get(number).split(", ");
        var facts = new PersonFacts(
                Recognition.KNOWN,
                List.of(new NameText(NameKind.LEGAL, name[0], name[1])),
                Optional.empty(),
                Optional.of(AgeBand.ADULT),
                "",
                ContactSafety.UNASKED,
                ReachBy.ANY);
        return new AddPerson("", facts, ContactDetails.NONE, "", Optional.of(place), false);
    }

    private boolean none() {
        return callers.actAs(
                MAJOR,
                () -> query.list(new TableQuery<>(InvolvementFilter.ALL, InvolvementSort.SINCE, true, 0, 1))
                                .count()
                        == 0);
    }
}
