package org.kcpd.division.web.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.intake.RequestOutcome;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.boundary.CloseCode;
import org.kcpd.division.intake.boundary.DropHoliday;
import org.kcpd.division.intake.boundary.IntakeCodes;
import org.kcpd.division.intake.query.CodeRow;
import org.kcpd.division.intake.query.IntakeCodeQuery;
import org.kcpd.division.personnel.Discipline;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** The data behind the front door: reasons, outcomes, holidays; one of them at a time, as the address says. */
@Named("intakeCodes")
@ViewScoped
public class CodesPage extends StepView<CodeForm> {

    private static final long serialVersionUID = 1L;
    private static final String REASON = "REASON";

    @Inject
    private IntakeCodes codes;

    @Inject
    private IntakeCodeQuery query;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private String tab = "reasons";
    private transient List<CodeRow> rows;
    private transient List<CodeRow.Holiday> holidays;

    public void open() {
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("tab", "");
        tab = List.of("outcomes", "holidays").contains(asked) ? asked : "reasons";
        show(read());
    }

    @Override
    protected List<EditField<CodeForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<CodeForm> read() {
        if (tab.equals("holidays")) {
            holidays = query.holidays();
        } else {
            rows = query.codes().stream()
                    .filter(row -> row.kind().equals(REASON) == tab.equals("reasons"))
                    .toList();
        }
        return new Fresh<>(new CodeForm(), 0);
    }

    public void openReason() {
        does(() -> codes.openReason(getForm().reason(getKey())));
    }

    public void openOutcome() {
        does(() -> codes.openOutcome(getForm().outcome(getKey())));
    }

    public void addHoliday() {
        does(() -> codes.addHoliday(getForm().holiday(getKey())));
    }

    /** From tomorrow on it cannot be chosen any more. */
    public void close(CodeRow row) {
        var command = new CloseCode(getKey(), row.code().id(), names.day().plusDays(1));
        does(() -> {
            if (row.kind().equals(REASON)) {
                codes.closeReason(command);
            } else {
                codes.closeOutcome(command);
            }
        });
    }

    public void drop(CodeRow.Holiday holiday) {
        does(() -> codes.dropHoliday(new DropHoliday(getKey(), holiday.day())));
    }

    private void does(Runnable act) {
        if (step(act)) {
            go("/intake/codes.xhtml?tab=" + tab, "saved");
        }
    }

    public String getTab() {
        return tab;
    }

    public List<CodeRow> getRows() {
        if (rows == null) {
            read();
        }
        return rows;
    }

    public List<CodeRow.Holiday> getHolidays() {
        if (holidays == null) {
            read();
        }
        return holidays;
    }

    public List<Choice> getDisciplines() {
        return Choice.of(Discipline.class, "codes.discipline", texts);
    }

    public List<Choice> getUrgencies() {
        return Choice.of(Urgency.class, "requests.urgency", texts);
    }

    public List<Choice> getKinds() {
        return Choice.of(RequestOutcome.Kind.class, "codes.kind", texts);
    }
}
