package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;

/**
 * The audit trail, newest first. Its pages go back by the last row seen, so the oldest is as near as the newest; there is
 * no count and no sorting.
 */
@Named("audit")
@RequestScoped
public class AuditPage {

    private static final int SIZE = 100;
    private static final List<String> NAMES = List.of("actor", "kind", "subject", "outcome", "from", "to");
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
            "BackgroundTask");
    private static final List<String> OUTCOMES = List.of("ALLOWED", "DENIED", "FAILED");

    @Inject
    private AuditQuery audit;

    private final Map<String, String> params = new LinkedHashMap<>();
    private List<AuditRow> rows = List.of();

    /** Reads what the address asks for. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        for (String name : NAMES) {
            String value = address.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= 60) {
                params.put(name, value);
            }
        }
        rows = audit.page(filter(), number(address.getOrDefault("before", "")).orElse(0L), SIZE);
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    public Map<String, String> getParams() {
        return params;
    }

    /** What an act can be about. */
    public List<String> getKinds() {
        return KINDS;
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    public boolean isMore() {
        return rows.size() == SIZE;
    }

    /** The query string of the page before this one in time. */
    public String getOlder() {
        String filters = params.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + '&')
                .collect(Collectors.joining());
        return filters + "before=" + rows.get(rows.size() - 1).id();
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
        String outcome = params.getOrDefault("outcome", "");
        return new AuditFilter(
                params.getOrDefault("actor", ""),
                params.getOrDefault("kind", ""),
                number(params.getOrDefault("subject", "")),
                OUTCOMES.contains(outcome) ? outcome : "",
                day("from"),
                day("to"));
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.ofNullable(params.get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
