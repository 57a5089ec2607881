package org.kcpd.division.web.intake;

import java.io.Serializable;
import java.util.List;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.query.RequestCodes;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Messages;

/** What can be chosen in the steps of a request. */
public record ActChoices(
        List<Choice> urgencies, List<Choice> sites, List<Choice> units, List<Choice> closings, List<Choice> refusals)
        implements Serializable {

    static ActChoices of(RequestCodes codes, Organisation names, Messages texts) {
        return new ActChoices(
                Choice.of(Urgency.class, "requests.urgency", texts),
                names.patrolDivisions().stream()
                        .map(site -> new Choice(site.id(), site.name()))
                        .toList(),
                names.units().stream()
                        .map(unit -> new Choice(unit.id(), unit.name()))
                        .toList(),
                Coding.choices(codes.closings()),
                Coding.choices(codes.refusals()));
    }
}
