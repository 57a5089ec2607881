package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Logger;
import org.kcpd.division.community.AgeBand;
import org.kcpd.division.community.ContactDetails;
import org.kcpd.division.community.ContactSafety;
import org.kcpd.division.community.GeoPoint;
import org.kcpd.division.community.NameKind;
import org.kcpd.division.community.NameText;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.community.PlaceFacts;
import org.kcpd.division.community.PointKind;
import org.kcpd.division.community.ReachBy;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.community.query.PeopleQuery;
import org.kcpd.division.community.query.PersonFilter;
import org.kcpd.division.community.query.PersonSort;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;

/**
 * A few hundred made-up people and addresses, the same ones at every first start of the same day: some juveniles, some not
 * identified or anonymous, some recorded twice. Streets and given names say that they are synthetic.
 */
@ApplicationScoped
public class TrainingPeople {
    private static final Logger LOG = Logger.getLogger(TrainingPeople.class.getName());
    private static final long SEED = 20221211;
    private static final int PLACES = 150;
    private static final int PEOPLE = 240;
    private static final List<String> STREETS =
            List.of("Synthetic Avenue", "Training Street", "Sample Road", "Practice Boulevard", "Example Terrace");
    private static final List<String> FAMILIES = List.of(
            "Amberly",
            "Benavides",
            "Castellano",
            "Dunmore",
            "Escamilla",
            "Farrowby",
            "Gutierrez",
            "Hollander",
            "Ibarra",
            "Jessup",
            "Kittredge",
            "Lavender",
            "Montoya",
            "Nightingale",
            "Ostrander",
            "Pemberton",
            "Quesada",
            "Ravenel",
            "Solorzano",
            "Thistlewood");
    private static final List<String> GIVEN = List.of(
            "Ada",
            "Bruno",
            "Celia",
            "Darnell",
            "Elena",
            "Felix",
            "Graciela",
            "Hiram",
            "Inez",
            "Jasper",
            "Keisha",
            "Leo",
            "Marisol",
            "Ned",
            "Odessa",
            "Pablo");

    @Inject
    private PeopleDesk desk;

    @Inject
    private PlaceDesk places;

    @Inject
    private PeopleQuery query;

    @Inject
    private BusinessClock clock;

    public void make() {
        var anybody = new TableQuery<>(new PersonFilter("", Optional.empty(), false), PersonSort.ADDED, false, 0, 1);
        if (query.list(anybody).count() > 0) {
            return;
        }
        LOG.info("Training data: people and addresses");
        var random = new Random(SEED);
        var addresses = new ArrayList<Long>();
        for (int i = 0; i < PLACES; i++) {
            addresses.add(places.add(new AddPlace("training-place-" + i, place(i, random), false)));
        }
        for (int i = 0; i < PEOPLE; i++) {
            var lives = random.nextInt(4) == 0
                    ? Optional.<Long>empty()
                    : Optional.of(addresses.get(random.nextInt(addresses.size())));
            desk.add(new AddPerson("training-person-" + i, person(i), contact(i), description(i), lives, false));
        }
    }

    private static PlaceFacts place(int i, Random random) {
        var point = new GeoPoint(
                BigDecimal.valueOf(38.85 + random.nextInt(4600) / 10_000.0),
                BigDecimal.valueOf(-94.70 + random.nextInt(2500) / 10_000.0),
                PointKind.FILE);
        return new PlaceFacts(
                "",
                (100 + 7 * i) + " " + STREETS.get(i % STREETS.size()),
                i % 3 == 0 ? String.valueOf(1 + i % 12) : "",
                "",
                "",
                "64130",
                i % 10 == 9 ? Optional.empty() : Optional.of(point));
    }

    private PersonFacts person(int i) {
        if (i % 40 == 20) {
            return facts(Recognition.UNKNOWN, List.of(), Optional.empty(), Optional.of(AgeBand.ADULT));
        }
        if (i % 40 == 30) {
            return facts(Recognition.ANONYMOUS, List.of(), Optional.empty(), Optional.empty());
        }
        // every thirtieth is recorded twice: the same date of birth, a name as another officer heard it
        boolean twice = i % 30 == 29;
        int who = twice ? i - 1 : i;
        var family = FAMILIES.get(who % FAMILIES.size());
        var given = GIVEN.get((who / 3) % GIVEN.size());
        LocalDate born = clock.today().minusDays(2_000 + 97L * who);
        var names = new ArrayList<>(List.of(new NameText(
                NameKind.LEGAL, twice ? family.replace("z", "s").replace("ll", "l") : family, given + " (synthetic)")));
        if (i % 17 == 0) {
            names.add(new NameText(NameKind.USED, family, given.substring(0, 2) + " (synthetic)"));
        }
        return facts(Recognition.KNOWN, names, Optional.of(born), Optional.empty());
    }

    private static PersonFacts facts(
            Recognition known, List<NameText> names, Optional<LocalDate> born, Optional<AgeBand> band) {
        return new PersonFacts(known, names, born, band, "en", ContactSafety.UNASKED, ReachBy.ANY);
    }

    private static ContactDetails contact(int i) {
        return i % 5 == 0
                ? new ContactDetails("816-555-%04d".formatted(100 + i % 100), "", "Synthetic: nobody answers")
                : ContactDetails.NONE;
    }

    private static String description(int i) {
        return i % 40 == 20 ? "Synthetic description: green raincoat, walks a terrier" : "";
    }
}
