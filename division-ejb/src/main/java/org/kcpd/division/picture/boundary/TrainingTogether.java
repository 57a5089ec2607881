package org.kcpd.division.picture.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.picture.query.HandOffFilter;
import org.kcpd.division.picture.query.HandOffQuery;
import org.kcpd.division.picture.query.HandOffSort;
import org.kcpd.division.picture.query.InvolvementFilter;
import org.kcpd.division.picture.query.InvolvementQuery;
import org.kcpd.division.picture.query.InvolvementSort;
import org.kcpd.division.picture.query.PlanQuery;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.CallerContext;

/** What units arrange with each other, to look at. */
@ApplicationScoped
public class TrainingTogether implements TrainingPapers {
    private static final Logger LOG = Logger.getLogger(TrainingTogether.class.getName());
    private static final int ORDER = 61;
    private static final String MAJOR = "02010";
    private static final int ALL_FOUR = 4;

    @Inject
    private HandOffDesk handOffs;

    @Inject
    private HandOffQuery asked;

    @Inject
    private PlanDesk plans;

    @Inject
    private PlanQuery planned;

    @Inject
    private InvolvementQuery query;

    @Inject
    private CallerContext callers;

    @Inject
    private TrainingUnits units;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void make() {
        var serving = units.at("EPD");
        if (serving.size() == ALL_FOUR && none(serving.get(0))) {
            LOG.info("Training data: what units arrange with each other");
            arrange(serving);
        }
    }

    private boolean none(String serial) {
        return callers.actAs(
                serial,
                () -> asked.list(new TableQuery<>(HandOffFilter.ALL, HandOffSort.ASKED_AT, true, 0, 1))
                                .count()
                        == 0);
    }

    /** About the first person: a question that is answered, a question that is not, and a plan three units agreed on. */
    private void arrange(List<String> serving) {
        long person = first();
        var social = units.of(serving.get(0));
        var interaction = units.of(serving.get(1));
        var crisis = units.of(serving.get(2));
        var housing = new UnitChoice(units.of(serving.get(3)).unitId(), 0);
        long asked = ask(serving.get(1), person, social, "We meet the family at the block watch. What should we know?");
        callers.actAs(serving.get(0), () -> handOffs.accept(new HandOffStep("", asked, 1, "")));
        ask(serving.get(1), person, housing, "The landlord has called us twice.");
        long plan = callers.actAs(
                serving.get(0),
                () -> plans.propose(new ProposePlan(
                        "",
                        SubjectKind.PERSON,
                        person,
                        List.of(interaction, crisis),
                        social,
                        "One visit together instead of three, and a place to stay before winter.")));
        callers.actAs(serving.get(1), () -> plans.agree(new PlanWord("", plan, version(plan), "")));
        callers.actAs(serving.get(2), () -> plans.agree(new PlanWord("", plan, version(plan), "")));
        callers.actAs(
                serving.get(0),
                () -> plans.addStep(new AddPlanStep(
                        "",
                        plan,
                        version(plan),
                        interaction.unitId(),
                        interaction.siteId(),
                        units.today().plusDays(7),
                        "Ask the neighborhood association for a meeting room.")));
    }

    private int version(long plan) {
        return planned.detail(plan).version();
    }

    private long ask(String serial, long person, UnitChoice unit, String why) {
        return callers.actAs(
                serial,
                () -> handOffs.ask(new AskContact("", SubjectKind.PERSON, person, unit.unitId(), unit.siteId(), why)));
    }

    /** The one the first involvement is about. */
    private long first() {
        var oldest = new TableQuery<>(InvolvementFilter.ALL, InvolvementSort.SINCE, false, 0, 1);
        return callers.actAs(
                MAJOR, () -> query.list(oldest).rows().get(0).subject().id());
    }
}
