package org.kcpd.division.web.access;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditFilter.Subject;
import org.kcpd.division.access.query.AuditRow;

/**
 * A page of audit rows, newest first. It goes back by the last row seen, so the oldest is as near as the newest; there is no
 * count and no sorting. Its whole state stands in the address.
 */
abstract class AuditList {
    static final int SIZE = 100;

    private static final List<String> NAMES = List.of("actor", "kind", "subject", "act", "outcome", "from", "to");
    private static final List<String> OUTCOMES = List.of("ALLOWED", "DENIED", "FAILED");
    private static final List<String> KINDS = List.of(
            "Member",
            "PersonnelOrder",
            "TransferRequest",
            "RosterImport",
            "Element",
            "Sector",
            "Watch",
            "Position",
            "RankTitle",
            "Strength",
            "BackgroundTask",
            "Person",
            "Household",
            "Organisation",
            "Place",
            "ServiceRequest",
            "WorkTask",
            "Involvement",
            "HandOff",
            "JointPlan");

    private final Map<String, String> params = new LinkedHashMap<>();
    private List<AuditRow> rows = List.of();
    private String nothing = "list.nothing-found";

    /** Reads the rows: one call of the query. */
    abstract List<AuditRow> read(AuditFilter filter, AuditCursor behind);

    /** The acts that can be asked for. */
    public abstract List<String> getActs();

    /** Reads what the address asks for; half a question gets no answer, rather than that to a wider one. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        for (String name : NAMES) {
            String value = address.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= 60) {
                params.put(name, value);
            }
        }
        Optional<String> missing = missing();
        missing.ifPresent(text -> nothing = text);
        if (missing.isEmpty()) {
            rows = read(filter(), AuditCursor.parse(address.getOrDefault("before", "")));
        }
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** Why there are no rows: a key of the bundles. */
    public String getNothing() {
        return nothing;
    }

    public Map<String, String> getParams() {
        return params;
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public boolean isMore() {
        return rows.size() == SIZE;
    }

    /** The query string of the page before this one in time. */
    public String getOlder() {
        String filters = params.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + '&')
                .collect(Collectors.joining());
        return filters + "before="
                + AuditCursor.behind(rows.get(rows.size() - 1)).text();
    }

    /** The colour of an outcome. */
    public String tone(String outcome) {
        return switch (outcome) {
            case "ALLOWED" -> "ok";
            case "DENIED" -> "warn";
            default -> "bad";
        };
    }

    private AuditFilter filter() {
        return new AuditFilter(
                params.getOrDefault("actor", ""),
                subject(),
                one("act", getActs()),
                one("outcome", OUTCOMES),
                day("from"),
                day("to"));
    }

    /** What the question lacks: a key of the bundles. */
    Optional<String> missing() {
        boolean record = params.containsKey("kind") || params.containsKey("subject");
        if (record && subject().isEmpty()) {
            return Optional.of("audit.lacks.record");
        }
        boolean days = Stream.of("from", "to")
                .allMatch(name -> !params.containsKey(name) || day(name).isPresent());
        return days ? Optional.empty() : Optional.of("audit.lacks.day");
    }

    /** A record is asked for by kind and number. */
    private Optional<Subject> subject() {
        String number = params.getOrDefault("subject", "");
        return Optional.of(params.getOrDefault("kind", ""))
                .filter(kind -> !kind.isEmpty() && number.matches("\\d{1,18}"))
                .map(kind -> new Subject(kind, Long.parseLong(number)));
    }

    private String one(String name, List<String> known) {
        String asked = params.getOrDefault(name, "");
        return known.contains(asked) ? asked : "";
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.ofNullable(params.get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
