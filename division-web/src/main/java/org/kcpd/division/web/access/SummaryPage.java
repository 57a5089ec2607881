package org.kcpd.division.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditSummary;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.web.platform.Notices;

/** How often things were done, denied and failed, in numbers only. */
@Named("auditSummary")
@RequestScoped
public class SummaryPage {
    private static final int USUAL_DAYS = 30;

    @Inject
    private AuditQuery query;

    @Inject
    private BusinessClock clock;

    @Inject
    private Notices notices;

    private LocalDate from;
    private LocalDate to;
    private List<AuditSummary> rows = List.of();

    /** Reads what the address asks for; thirty days when it asks for nothing. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        to = day(address.get("to"), clock.today());
        from = day(address.get("from"), to.minusDays(USUAL_DAYS - 1));
        try {
            rows = query.summary(from, to);
        } catch (Refused tooLong) {
            notices.problems(tooLong.problems());
        }
    }

    public String getFrom() {
        return from.toString();
    }

    public String getTo() {
        return to.toString();
    }

    public List<AuditSummary> getRows() {
        return rows;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }
}
