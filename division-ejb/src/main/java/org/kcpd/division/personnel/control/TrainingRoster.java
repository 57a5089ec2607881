package org.kcpd.division.personnel.control;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.platform.table.TableExport;

/**
 * An HR file of nobody: about 1,700 made-up members, the same ones at every call with the same day. As they are now, or
 * as they were some years ago, so that importing both gives the roster a past.
 */
public final class TrainingRoster {
    private static final long SEED = 20221211;
    private static final DateTimeFormatter US_DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu");
    private static final int FIRST_SERIAL = 20_000;
    private static final int OFFICERS_PER_DIVISION = 150;
    private static final int STAFF_PER_BUREAU = 175;
    private static final List<String> SITES = List.of("CPD", "MPD", "EPD", "NPD", "SPD", "SCP");
    private static final List<String> WATCHES = List.of("Day", "Evening", "Midnight");
    private static final Map<String, String> HOURS =
            Map.of("Day", "0600-1600", "Evening", "1300-2300", "Midnight", "2100-0700");
    private static final List<String> DAYS_OFF = List.of("SAT/SUN", "MON/TUE", "WED/THU", "TUE/WED/THU", "FRI/SAT/SUN");
    private static final List<String> OFFICERS = List.of(
            "Officer", "Officer", "Officer", "Officer", "Officer", "Master Patrol Officer", "Probationary Officer");
    private static final List<String> CIVILIANS = List.of(
            "Analyst",
            "Records Clerk",
            "Call Taker",
            "Crime Scene Technician",
            "Administrative Assistant",
            "Supervisor",
            "Analyst",
            "Manager");
    private static final List<String> LANGUAGES = List.of("es", "es", "vi", "ar", "so", "es;vi", "fr");
    private static final List<String> FAMILY = List.of(
            "ABERNATHY",
            "BARRERA",
            "CASTELLANO",
            "DELACROIX",
            "EASTWICK",
            "FAIRBANKS",
            "GALLOWAY",
            "HOLLOWELL",
            "IBÁÑEZ",
            "JANKOWSKI",
            "KOWALCZYK",
            "LINDQVIST",
            "MERRIWEATHER",
            "NÚÑEZ",
            "O'DONOGHUE",
            "PETTIGREW",
            "QUARLES",
            "ROSSI",
            "STAVROS",
            "THORNBURY",
            "URQUHART",
            "VALDERRAMA",
            "WINTERBOURNE",
            "XIONG",
            "YARBOROUGH",
            "ZAPATA",
            "ASHWORTH",
            "BLACKWOOD",
            "CROMWELL",
            "DUPRÉ",
            "ELLINGTON",
            "FITZWILLIAM",
            "GREENAWAY",
            "HAWTHORNE",
            "INGERSOLL",
            "KINCAID",
            "LOCKWOOD",
            "MÜLLER",
            "NORTHCUTT",
            "OAKLEY");
    private static final List<String> GIVEN = List.of(
            "Ada",
            "Benito",
            "Camille",
            "Dario",
            "Esther",
            "Farah",
            "Gideon",
            "Hollis",
            "Imani",
            "Jasper",
            "Kiara",
            "Lionel",
            "Mireya",
            "Nadia",
            "Orrin",
            "Paloma",
            "Quincy",
            "Rosalind",
            "Soren",
            "Tamsin",
            "Ulises",
            "Vera",
            "Wendell",
            "Ximena",
            "Yusuf",
            "Zelda",
            "Anh",
            "Björn",
            "Chloé",
            "Dmitri");

    private final Random random = new Random(SEED);
    private final LocalDate today;
    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private int nextSerial = FIRST_SERIAL;

    private TrainingRoster(LocalDate today) {
        this.today = today;
    }

    /** The roster as it is. @param today the day of the import, from which leaves and expiries are reckoned */
    public static byte[] now(LocalDate today) {
        return of(today).csv();
    }

    /** The roster as it was before every fifth member moved to where they are now. */
    public static byte[] before(LocalDate today) {
        var roster = of(today);
        int number = 0;
        for (var row : roster.rows.values()) {
            if (number++ % 5 == 4 && SITES.contains(row[ImportColumn.WORK_SITE.ordinal()])) {
                roster.moveBack(row);
            }
        }
        return roster.csv();
    }

    private static TrainingRoster of(LocalDate today) {
        var roster = new TrainingRoster(today);
        roster.commanders();
        roster.patrol();
        roster.units();
        roster.bureaus();
        return roster;
    }

    private void moveBack(String[] row) {
        var since = LocalDate.parse(row[ImportColumn.EFFECTIVE_FROM.ordinal()], US_DATE);
        row[ImportColumn.EFFECTIVE_FROM.ordinal()] = US_DATE.format(since.minusDays(700));
        row[ImportColumn.ORDER_NO.ordinal()] = orderNo(since.minusDays(700), since.getDayOfYear());
        var watch = WATCHES.get((WATCHES.indexOf(row[ImportColumn.WATCH.ordinal()]) + 1) % WATCHES.size());
        row[ImportColumn.WATCH.ordinal()] = watch;
        row[ImportColumn.DUTY_HOURS.ordinal()] = HOURS.get(watch);
    }

    /** The serial numbers that the launcher prints as sign-ins are among these. */
    private void commanders() {
        add("02003", "Sworn", "Chief", "CHIEF", "HQ", "Day", "");
        add("02007", "Sworn", "Deputy Chief", "PATROL", "HQ", "Day", "02003");
        add("02010", "Sworn", "Major", "CED", "HQ", "Day", "02007");
        for (int i = 0; i < SITES.size(); i++) {
            add("0201" + (i + 1), "Sworn", "Major", SITES.get(i), SITES.get(i), "Day", "02007");
        }
        add("90001", "Civilian", "Analyst", "ADMIN", "HQ", "Day", "02003");
        add("90002", "Civilian", "Analyst", "ADMIN", "HQ", "Day", "02003");
        add("90003", "Civilian", "Analyst", "EXEC", "HQ", "Day", "02003");
        add("90004", "Civilian", "Analyst", "ADMIN", "HQ", "Day", "02003");
    }

    private void patrol() {
        for (int i = 0; i < SITES.size(); i++) {
            var site = SITES.get(i);
            var captain = add(serial(), "Sworn", "Captain", site, site, "Day", "0201" + (i + 1));
            var sergeants = new LinkedHashMap<String, List<String>>();
            for (var watch : WATCHES) {
                for (int n = 0; n < 4; n++) {
                    sergeants
                            .computeIfAbsent(watch, w -> new ArrayList<>())
                            .add(add(serial(), "Sworn", "Sergeant", site, site, watch, captain));
                }
            }
            if (i == 0) {
                add(
                        "02500",
                        "Sworn",
                        "Officer",
                        site,
                        site,
                        "Day",
                        sergeants.get("Day").get(0));
            }
            for (int n = 0; n < OFFICERS_PER_DIVISION; n++) {
                var watch = WATCHES.get(n % WATCHES.size());
                add(serial(), "Sworn", pick(OFFICERS), site, site, watch, pick(sergeants.get(watch)));
            }
        }
    }

    private void units() {
        var coordinator = add(serial(), "Civilian", "Social Services Coordinator", "SSS", "HQ", "Day", "02010");
        var interaction = add(serial(), "Sworn", "Sergeant", "CIO", "HQ", "Day", "02010");
        var crisis = add(serial(), "Sworn", "Sergeant", "CIT", "HQ", "Day", "02010");
        var housing = add(serial(), "Sworn", "Sergeant", "CFMH", "HQ", "Day", "02010");
        var chaplain = add(serial(), "Volunteer", "Lead Chaplain", "CHAP", "HQ", "Day", "02010");
        add(serial(), "Sworn", "Officer", "LIA", "HQ", "Day", "02010");
        for (var site : SITES) {
            add(serial(), "Civilian", "Social Services Specialist", "SSS", site, "Day", coordinator);
            add(serial(), "Sworn", "Officer", "CIO", site, "Day", interaction);
            add(serial(), "Sworn", "Master Patrol Officer", "CIO", site, "Evening", interaction);
            add(serial(), "Sworn", "Officer", "CIT", site, "Evening", crisis);
            add(serial(), "Sworn", "Officer", "CFMH", site, "Day", housing);
            add(serial(), "Volunteer", "Chaplain", "CHAP", site, "Day", chaplain);
            add(serial(), "Volunteer", "Chaplain", "CHAP", site, "Evening", chaplain);
        }
    }

    private void bureaus() {
        for (var bureau : List.of("INVEST", "ADMIN", "PDR", "EXEC")) {
            var head = add(serial(), "Sworn", "Captain", bureau, "HQ", "Day", "02007");
            for (int n = 0; n < STAFF_PER_BUREAU; n++) {
                var site = n % 3 == 0 ? pick(SITES) : "HQ";
                var watch = n % 5 == 0 ? pick(WATCHES) : "Day";
                boolean detective = bureau.equals("INVEST") && n % 4 != 0;
                var title = detective ? n % 12 == 1 ? "Sergeant" : "Detective" : pick(CIVILIANS);
                add(serial(), detective ? "Sworn" : "Civilian", title, bureau, site, watch, head);
            }
        }
    }

    private String serial() {
        nextSerial += 1 + random.nextInt(3);
        return Integer.toString(nextSerial);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String orderNo(LocalDate on, int number) {
        return "%02d-%03d".formatted(on.getYear() % 100, number);
    }

    private String add(
            String serial, String type, String title, String element, String site, String watch, String supervisor) {
        var name = "%s, %s %c.".formatted(pick(FAMILY), pick(GIVEN), 'A' + random.nextInt(26));
        var since = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(3_900));
        boolean patrols = SITES.contains(site);
        boolean fixed =
                supervisor.isEmpty() || title.equals("Major") || serial.startsWith("9") || serial.equals("02500");
        int chance = random.nextInt(100);
        var status = fixed || chance >= 5 ? "Active" : chance < 3 ? "Leave" : "Limited Duty";
        rows.put(serial, new String[] {
            serial,
            name,
            type,
            title,
            element,
            site,
            patrols ? (1 + random.nextInt(4)) + "0" : "",
            watch,
            HOURS.get(watch),
            pick(DAYS_OFF),
            type.equals("Sworn") ? Integer.toString(100 + random.nextInt(700)) : "",
            supervisor,
            "Permanent",
            US_DATE.format(since),
            orderNo(since, 1 + random.nextInt(450)),
            credentials(type, title, element),
            random.nextInt(100) < 20 ? pick(LANGUAGES) : "",
            status,
            serial + "@kcpd.example",
            "816-555-01%02d".formatted(random.nextInt(100))
        });
        return serial;
    }

    private String credentials(String type, String title, String element) {
        var expires = today.plusDays(random.nextInt(1_000) - 60L);
        if (element.equals("CHAP")) {
            return "ICPC-BASIC:" + expires;
        }
        if (title.startsWith("Social Services")) {
            return "LMSW:" + expires;
        }
        if (element.equals("CFMH")) {
            return "CPTED:" + expires;
        }
        boolean certified = element.equals("CIT") || type.equals("Sworn") && random.nextInt(100) < 22;
        return certified ? "CIT:" + expires : "";
    }

    private byte[] csv() {
        var out = new ByteArrayOutputStream();
        TableExport.csv(
                out,
                Arrays.stream(ImportColumn.values()).map(ImportColumn::name).toList(),
                rows.values().stream().map(List::of));
        return out.toByteArray();
    }
}
