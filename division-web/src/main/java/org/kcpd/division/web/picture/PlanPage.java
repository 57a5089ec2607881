package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.kcpd.division.picture.boundary.AddPlanStep;
import org.kcpd.division.picture.boundary.DoPlanStep;
import org.kcpd.division.picture.boundary.HandLead;
import org.kcpd.division.picture.boundary.PlanDesk;
import org.kcpd.division.picture.boundary.PlanWord;
import org.kcpd.division.picture.query.PlanQuery;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** A joint plan: its units, its lead, its steps, and what may be done about it now. */
@Named("jointPlan")
@ViewScoped
public class PlanPage extends StepView<WordsForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private PlanQuery query;

    @Inject
    private PlanDesk desk;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private long id;
    private transient PlanFace face;

    /** Reads the plan the address names. */
    public void open() {
        id = PictureAddress.number("id", "JointPlan").orElseThrow(() -> new NotFound("JointPlan", ""));
        show(read());
    }

    @Override
    protected List<EditField<WordsForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<WordsForm> read() {
        var detail = query.detail(id);
        face = PlanFace.of(detail, names.organisation(names.day()), texts);
        return new Fresh<>(new WordsForm(), detail.version());
    }

    public void agree() {
        says(desk::agree, "plan-agreed", "/picture/plan.xhtml?id=" + id);
    }

    /** Whoever declines sees it no more. */
    public void decline() {
        says(desk::decline, "plan-declined", "/picture/plans.xhtml");
    }

    public void close() {
        says(desk::close, "plan-closed", "/picture/plan.xhtml?id=" + id);
    }

    public void handLead() {
        does("plan-led", () -> {
            var unit = UnitKey.read(getForm().getUnit(), "lead");
            desk.handLead(new HandLead(getKey(), id, getSeenVersion(), unit.unitId(), unit.siteId()));
        });
    }

    public void addStep() {
        does("plan-step-added", () -> {
            var unit = UnitKey.read(getForm().getUnit(), "stepUnit");
            desk.addStep(new AddPlanStep(
                    getKey(),
                    id,
                    getSeenVersion(),
                    unit.unitId(),
                    unit.siteId(),
                    getForm().getDue(),
                    getForm().said()));
        });
    }

    public void doStep() {
        does("plan-step-done", () -> {
            if (getForm().getStep() == null) {
                throw Refused.of("E-REQUIRED").field("step");
            }
            desk.doStep(new DoPlanStep(getKey(), id, getSeenVersion(), getForm().getStep()));
        });
    }

    private void says(Consumer<PlanWord> verb, String said, String page) {
        if (step(() -> verb.accept(
                new PlanWord(getKey(), id, getSeenVersion(), getForm().said())))) {
            go(page, said);
        }
    }

    private void does(String said, Runnable useCase) {
        if (step(useCase)) {
            go("/picture/plan.xhtml?id=" + id, said);
        }
    }

    public PlanFace getFace() {
        if (face == null) {
            read();
        }
        return face;
    }
}
