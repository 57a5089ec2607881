package org.kcpd.division.web.picture;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.picture.boundary.PlanDesk;
import org.kcpd.division.picture.boundary.ProposePlan;
import org.kcpd.division.picture.query.CardQuery;
import org.kcpd.division.web.personnel.PlaceNames;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.EditField;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.StepView;

/** A unit proposes a joint plan to other units of a card. */
@Named("planProposal")
@ViewScoped
public class PlanProposal extends StepView<PlanForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardQuery cards;

    @Inject
    private PlanDesk desk;

    @Inject
    private PlaceNames names;

    @Inject
    private Messages texts;

    private SubjectKind kind;
    private long id;
    private String subject = "";
    private List<Choice> others = List.of();

    /** Reads the card the address names. */
    public void open() {
        var asked = PictureAddress.subject();
        kind = asked.kind();
        id = asked.id();
        show(read());
    }

    @Override
    protected List<EditField<PlanForm>> fields() {
        return List.of();
    }

    @Override
    protected Fresh<PlanForm> read() {
        var card = cards.card(kind, id);
        subject = Naming.subject(card.subject(), texts);
        others = CardFace.asks(card, names.organisation(names.day()));
        return new Fresh<>(new PlanForm(), 0);
    }

    public void propose() {
        getForm().setUnits(PictureAddress.all("with"));
        Long plan = step(() -> desk.propose(new ProposePlan(
                getKey(),
                kind,
                id,
                getForm().others(),
                getForm().leading(),
                getForm().getGoal())));
        if (plan != null) {
            go("/picture/plan.xhtml?id=" + plan, "plan-proposed");
        }
    }

    public String getSubject() {
        return subject;
    }

    public List<Choice> getOthers() {
        return others;
    }

    public String getCard() {
        return "card.xhtml?kind=" + kind + "&id=" + id;
    }
}
