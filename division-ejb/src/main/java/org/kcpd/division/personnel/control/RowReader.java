package org.kcpd.division.personnel.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.DutyStatus;
import org.kcpd.division.personnel.MemberKind;
import org.kcpd.division.personnel.SerialNo;
import org.kcpd.division.personnel.query.ColumnMapping;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.ImportColumn;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.TitleInfo;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.table.CsvRow;
import org.kcpd.division.platform.table.CsvTable;

/**
 * Understands the rows of an HR file one by one, against the organisation of the day. Every field that cannot be right
 * is a problem with its line, the file's own name of the column and the value; a row with a problem is not returned.
 */
final class RowReader {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("MM/dd/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT));
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    private static final int LATEST_YEARS_AHEAD = 2;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\".]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final CsvTable table;
    private final ColumnMapping mapping;
    private final Organisation organisation;
    private final Map<ImportColumn, Integer> index = new EnumMap<>(ImportColumn.class);
    private final Map<String, ElementInfo> elements;
    private final List<Problem> problems = new ArrayList<>();

    /** @throws Refused E-COLUMN-MISSING, once per required column that the file does not have */
    RowReader(CsvTable table, ColumnMapping mapping, Organisation organisation) {
        this.table = table;
        this.mapping = mapping;
        this.organisation = organisation;
        mapping.headers().forEach((column, header) -> {
            if (table.column(header) >= 0) {
                index.put(column, table.column(header));
            }
        });
        var missing = Arrays.stream(ImportColumn.values())
                .filter(column -> column.required() && !index.containsKey(column))
                .map(column -> Problem.of("E-COLUMN-MISSING", column.name()).at(column.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.all(missing);
        }
        elements =
                organisation.elements().stream().collect(Collectors.toMap(e -> upper(e.code()), Function.identity()));
    }

    List<ImportRow> rows() {
        problems.clear();
        return table.rows().stream()
                .map(Cells::new)
                .map(Cells::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was wrong in the rows, in file order. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** The file's own name of a column. */
    String header(ImportColumn column) {
        return index.containsKey(column) ? table.header().get(index.get(column)) : column.name();
    }

    /** Serial numbers of all rows, understood or not. */
    List<String> serials() {
        return table.rows().stream()
                .map(row -> row.fields().get(index.get(ImportColumn.SERIAL_NO)))
                .toList();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** "Limited Duty" is LIMITED_DUTY. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        var name = upper(text).replaceAll("[ -]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    /** The fields of one row. */
    private final class Cells {
        private final CsvRow source;
        private boolean refused;

        Cells(CsvRow source) {
            this.source = source;
        }

        Optional<ImportRow> row() {
            var serial = text(ImportColumn.SERIAL_NO, 20);
            if (!SerialNo.wellFormed(serial)) {
                refuse("E-SERIAL", ImportColumn.SERIAL_NO);
            }
            var name = name();
            var kind = constant(ImportColumn.EMPLOYEE_TYPE, MemberKind.class, "E-KIND", MemberKind.SWORN);
            var title = title(kind);
            var element = element(ImportColumn.ELEMENT, "E-ELEMENT", false);
            var site = element(ImportColumn.WORK_SITE, "E-SITE", true);
            var watch = watch();
            var sector = optional(ImportColumn.SECTOR, 10).map(code -> sector(code, site));
            var type = type();
            var effective = date(ImportColumn.EFFECTIVE_FROM);
            var row = new ImportRow(
                    source.line(),
                    serial,
                    name[0],
                    name[1],
                    kind,
                    title,
                    element,
                    site,
                    watch,
                    sector,
                    optional(ImportColumn.DUTY_HOURS, 20),
                    optional(ImportColumn.DAYS_OFF, 40),
                    optional(ImportColumn.RADIO_NO, 20),
                    optional(ImportColumn.SUPERVISOR_SERIAL, 20),
                    type,
                    effective,
                    optional(ImportColumn.ORDER_NO, 20).orElse(""),
                    optional(ImportColumn.CREDENTIALS, 500).map(this::credentials),
                    optional(ImportColumn.LANGUAGES, 100).map(this::languages),
                    status(),
                    optional(ImportColumn.EMAIL, 254).map(this::email),
                    optional(ImportColumn.PHONE, 40));
            return refused ? Optional.empty() : Optional.of(row);
        }

        private void refuse(String code, ImportColumn column) {
            refuse(code, column, raw(column));
        }

        private void refuse(String code, ImportColumn column, String value) {
            refused = true;
            problems.add(Problem.of(code, value).at(header(column)).on(source.line()));
        }

        private String raw(ImportColumn column) {
            return source.fields().get(index.get(column));
        }

        /** A required text. */
        private String text(ImportColumn column, int longest) {
            var value = raw(column);
            if (value.isEmpty()) {
                refuse("E-REQUIRED", column);
            }
            return bounded(column, value, longest);
        }

        private String bounded(ImportColumn column, String value, int longest) {
            if (value.length() > longest) {
                refuse("E-TOO-LONG", column, value.substring(0, longest));
            } else if (CONTROL.matcher(value).find()) {
                refuse("E-CHARACTER", column, CONTROL.matcher(value).replaceAll(" "));
            }
            return value;
        }

        /** Empty when the file has no such column; "" when the field is blank. */
        private Optional<String> optional(ImportColumn column, int longest) {
            return index.containsKey(column) ? Optional.of(bounded(column, raw(column), longest)) : Optional.empty();
        }

        /** "FAMILY, Given": whatever else it looks like, a name is a name. */
        private String[] name() {
            var value = text(ImportColumn.NAME, 161);
            int comma = value.indexOf(',');
            var family = comma < 0 ? value : value.substring(0, comma).strip();
            var given = comma < 0 ? "" : value.substring(comma + 1).strip();
            if (!value.isEmpty() && family.isEmpty()) {
                refuse("E-NAME", ImportColumn.NAME);
            }
            if (family.length() > 80 || given.length() > 80) {
                refuse("E-TOO-LONG", ImportColumn.NAME, value.substring(0, 80));
            }
            return new String[] {family, given};
        }

        private <E extends Enum<E>> E constant(ImportColumn column, Class<E> type, String code, E otherwise) {
            return RowReader.constant(type, raw(column)).orElseGet(() -> {
                refuse(code, column);
                return otherwise;
            });
        }

        /** Ranks are a closed list; civilian and volunteer titles are free text, but never a rank. */
        private String title(MemberKind kind) {
            var title = text(ImportColumn.RANK_TITLE, 80);
            var known = organisation.title(title).map(TitleInfo::kind);
            boolean sworn = kind == MemberKind.SWORN;
            if (!title.isEmpty() && sworn != (known.isPresent() && known.get() == MemberKind.SWORN)) {
                refuse("E-TITLE", ImportColumn.RANK_TITLE);
            }
            return title;
        }

        private long element(ImportColumn column, String code, boolean site) {
            var found = elements.get(upper(raw(column)));
            if (found == null || site && !found.workSite()) {
                refuse(code, column);
                return 0;
            }
            return found.id();
        }

        private long watch() {
            return organisation
                    .watchByCode(raw(ImportColumn.WATCH))
                    .map(watch -> watch.id())
                    .orElseGet(() -> {
                        refuse("E-WATCH", ImportColumn.WATCH);
                        return 0L;
                    });
        }

        private long sector(String code, long site) {
            if (code.isEmpty() || site == 0) {
                return 0;
            }
            return organisation
                    .sectorByCode(site, code)
                    .map(sector -> sector.id())
                    .orElseGet(() -> {
                        refuse("E-SECTOR", ImportColumn.SECTOR);
                        return 0L;
                    });
        }

        /** An HR file knows no end, so what lies over the member's own place for a time cannot come from it. */
        private AssignmentType type() {
            if (!index.containsKey(ImportColumn.ASSIGNMENT_TYPE)
                    || raw(ImportColumn.ASSIGNMENT_TYPE).isEmpty()) {
                return AssignmentType.PERMANENT;
            }
            var type = constant(ImportColumn.ASSIGNMENT_TYPE, AssignmentType.class, "E-TYPE", AssignmentType.PERMANENT);
            if (type.alwaysOverlay()) {
                refuse("E-TDY-END", ImportColumn.ASSIGNMENT_TYPE);
            }
            return type;
        }

        private LocalDate date(ImportColumn column) {
            var latest = organisation.asOf().plusYears(LATEST_YEARS_AHEAD);
            return parsed(raw(column))
                    .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(latest))
                    .orElseGet(() -> {
                        refuse("E-DATE", column);
                        return EARLIEST;
                    });
        }

        private Optional<LocalDate> parsed(String text) {
            for (var format : DATES) {
                try {
                    return Optional.of(LocalDate.parse(text, format));
                } catch (DateTimeParseException e) {
                    continue;
                }
            }
            return Optional.empty();
        }

        /** "CIT:2026-06-30;LMSW" */
        private Map<String, Optional<LocalDate>> credentials(String text) {
            var held = new LinkedHashMap<String, Optional<LocalDate>>();
            for (var part : text.split(";")) {
                var pair = part.strip().split(":", 2);
                var code = upper(pair[0].strip());
                if (code.isEmpty()) {
                    continue;
                }
                if (organisation.credentialTypes().stream()
                        .noneMatch(t -> t.code().equals(code))) {
                    refuse("E-CREDENTIAL", ImportColumn.CREDENTIALS, part.strip());
                }
                var expires = pair.length == 1 ? Optional.<LocalDate>empty() : parsed(pair[1].strip());
                if (pair.length == 2 && expires.isEmpty()) {
                    refuse("E-DATE", ImportColumn.CREDENTIALS, part.strip());
                }
                held.put(code, expires);
            }
            return held;
        }

        private String languages(String text) {
            var codes = new TreeSet<String>();
            for (var part : text.toLowerCase(Locale.ROOT).split("[;,/ ]+")) {
                if (!part.isEmpty() && !LANGUAGE.matcher(part).matches()) {
                    refuse("E-LANGUAGE", ImportColumn.LANGUAGES);
                } else if (!part.isEmpty()) {
                    codes.add(part);
                }
            }
            return String.join(",", codes);
        }

        private Optional<DutyStatus> status() {
            if (!index.containsKey(ImportColumn.STATUS)
                    || raw(ImportColumn.STATUS).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(constant(ImportColumn.STATUS, DutyStatus.class, "E-STATUS", DutyStatus.ACTIVE));
        }

        private String email(String address) {
            if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
                refuse("E-EMAIL", ImportColumn.EMAIL);
            }
            return address;
        }
    }
}
