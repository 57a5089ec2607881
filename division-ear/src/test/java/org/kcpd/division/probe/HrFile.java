package org.kcpd.division.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up export of the HR system in the shape of the real one: UTF-8 with a byte order mark, CRLF, US dates,
 * {@code CODE:expiry} credentials. Every 140th member is a specialist in social services, the others are officers of the
 * six patrol divisions, spread evenly over divisions and watches, each under the first one of their division and watch.
 * A whole department has its Chief and commanders, too.
 */
public final class HrFile {
    /** Serial numbers count up from here. */
    public static final int FIRST_SERIAL = 40_000;

    private static final String HEADER =
            "SERIAL_NO,NAME,EMPLOYEE_TYPE,RANK_TITLE,ELEMENT,WORK_SITE,SECTOR,WATCH,DUTY_HOURS,DAYS_OFF,RADIO_NO,"
                    + "SUPERVISOR_SERIAL,ASSIGNMENT_TYPE,EFFECTIVE_FROM,ORDER_NO,CREDENTIALS,LANGUAGES,STATUS,EMAIL,PHONE";
    private static final List<String> SITES = List.of("CPD", "MPD", "EPD", "NPD", "SPD", "SCP");
    private static final List<String> WATCHES = List.of("Day", "Evening", "Midnight");
    private static final List<String> HOURS = List.of("0600-1600", "1300-2300", "2100-0700");
    private static final List<String> FAMILY =
            List.of("TORRES", "O'NEILL", "NÚÑEZ", "SMITH", "NELSON", "RIVERA", "MOORE", "MILLER", "ORTIZ", "KELLY");
    private static final List<String> GIVEN = List.of("Diego C.", "Susan D.", "José", "Karen W.", "Ruth A.", "Zoë");
    private static final int CELLS = 18;
    private static final int SPECIALISTS = 140;

    private HrFile() {}

    /** A file with so many members. */
    public static byte[] of(int members) {
        return file(IntStream.range(0, members).mapToObj(HrFile::line));
    }

    /** A file with so many members, the Chief ({@code 02003}) and the commanders among them. */
    public static byte[] department(int members) {
        var commanders = new ArrayList<String>();
        commanders.add(commander("02003", "Chief", "CHIEF", "HQ"));
        commanders.add(commander("02010", "Major", "CED", "HQ"));
        for (var site : SITES) {
            commanders.add(commander("%05d".formatted(2_009 + commanders.size()), "Major", site, site));
        }
        var others = IntStream.range(0, members - commanders.size()).mapToObj(HrFile::line);
        return file(Stream.concat(commanders.stream(), others));
    }

    private static byte[] file(Stream<String> lines) {
        return lines.collect(Collectors.joining("\r\n", "\uFEFF" + HEADER + "\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String commander(String serial, String title, String element, String site) {
        return String.join(
                ",",
                serial,
                "\"%s, %s\"".formatted(title.toUpperCase(Locale.ROOT), site),
                "Sworn",
                title,
                element,
                site,
                ",Day,0600-1600,SAT/SUN,1,,Permanent,12/11/2022,22-001,,,Active",
                serial + "@kcpd.example",
                "816-555-0100");
    }

    /** The serial number in the n-th line, from 0. */
    public static String serial(int n) {
        return "%05d".formatted(FIRST_SERIAL + n);
    }

    private static String line(int n) {
        var cell = n % CELLS;
        var site = SITES.get(cell % SITES.size());
        var watch = cell / SITES.size();
        var specialist = n % SPECIALISTS == SPECIALISTS - 1;
        return String.join(
                ",",
                serial(n),
                "\"%s, %s\"".formatted(FAMILY.get(n % FAMILY.size()), GIVEN.get(n % GIVEN.size())),
                specialist ? "Civilian" : "Sworn",
                specialist ? "Social Services Specialist" : n < CELLS ? "Sergeant" : "Officer",
                specialist ? "SSS" : site,
                site,
                String.valueOf(1 + n % 4) + "0",
                WATCHES.get(watch),
                HOURS.get(watch),
                "SAT/SUN",
                String.valueOf(100 + n % 800),
                n < CELLS ? "" : serial(cell),
                "Permanent",
                "%02d/%02d/20%02d".formatted(1 + n % 12, 1 + n % 28, 10 + n % 12),
                "%02d-%03d".formatted(10 + n % 12, 1 + n % 400),
                specialist ? "LMSW:2030-06-30" : n % 9 == 0 ? "CIT:2030-06-30;CPTED:2029-01-31" : "",
                n % 11 == 0 ? "es" : "",
                "Active",
                serial(n) + "@kcpd.example",
                "816-555-%04d".formatted(100 + n % 100));
    }
}
