package org.kcpd.division.web.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.picture.PlanAnswer;
import org.kcpd.division.picture.PlanVerb;
import org.kcpd.division.picture.query.PlanDetail;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/**
 * One joint plan as its page shows it.
 *
 * @param may the verbs allowed now by their names
 * @param agreed units that take part, to choose from
 * @param undone steps to choose from
 * @param history newest first
 */
public record PlanFace(
        PlanItem item,
        Map<String, Boolean> may,
        List<Unit> units,
        List<Step> steps,
        List<Choice> agreed,
        List<Choice> undone,
        List<Moment> history) {

    /** One of the units. */
    public record Unit(String name, String answer, String tone, String by) {}

    /** One step. */
    public record Step(PlanDetail.Step row, String unit) {}

    static PlanFace of(PlanDetail plan, Organisation names, Messages texts) {
        return new PlanFace(
                PlanItem.of(plan.row(), names, texts),
                plan.may().stream().collect(Collectors.toMap(PlanVerb::name, verb -> true)),
                plan.units().stream()
                        .map(unit -> new Unit(
                                Naming.post(names, unit.unitId(), unit.siteId()),
                                texts.name("plan.answer", unit.answer()),
                                PictureLooks.tone(unit.answer()),
                                unit.by().name()))
                        .toList(),
                plan.steps().stream()
                        .map(step -> new Step(step, Naming.post(names, step.unitId(), step.siteId())))
                        .toList(),
                plan.units().stream()
                        .filter(unit -> unit.answer() == PlanAnswer.AGREED)
                        .map(unit -> new Choice(
                                UnitKey.of(unit.unitId(), unit.siteId()),
                                Naming.post(names, unit.unitId(), unit.siteId())))
                        .toList(),
                plan.steps().stream()
                        .filter(step -> !step.done())
                        .map(step -> new Choice(step.id(), Formats.day(step.dueOn()) + " · " + step.what()))
                        .toList(),
                plan.history().stream()
                        .sorted(Comparator.comparing(PlanDetail.Said::at).reversed())
                        .map(said -> new Moment(
                                Formats.at(said.at()),
                                texts.of("plan.did." + said.verb(), said.by().name()),
                                said.words(),
                                PictureLooks.tone(said.verb()),
                                PictureLooks.icon(said.verb()),
                                ""))
                        .toList());
    }
}
