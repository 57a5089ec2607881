package org.kcpd.division.web.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.intake.TaskState;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.Timeline;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Choice;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/**
 * One request as its page shows it.
 *
 * @param why the words of the router
 * @param may the verbs allowed now by their names: {@code may.ACCEPT}
 * @param history newest first
 * @param notes what a supplement may go on with
 * @param alike others about the same for the same reason
 * @param colleagues whom it may be given to, by serial number
 */
public record RequestCard(
        RequestItem item,
        List<String> why,
        Map<String, Boolean> may,
        List<Moment> history,
        List<Choice> notes,
        List<Todo> tasks,
        List<Other> alike,
        List<Choice> colleagues) {

    /** Another request as a line. */
    public record Other(RequestDetail.Alike row, String state, String tone) {}

    /** A task about it as a line. */
    public record Todo(Timeline.Todo row, String state, String tone) {}

    static RequestCard of(RequestDetail request, Organisation names, Messages texts) {
        return new RequestCard(
                RequestItem.of(request.row(), names, texts),
                request.route().stream()
                        .map(code -> texts.get("requests.route." + code))
                        .toList(),
                request.may().stream().collect(Collectors.toMap(RequestVerb::name, verb -> true)),
                RequestMoments.of(request, names, texts),
                request.timeline().notes().stream()
                        .filter(note -> !note.withheld() && note.supplements() == 0)
                        .map(note -> new Choice(
                                note.id(),
                                Formats.at(note.at()) + " · " + note.by().name()))
                        .toList(),
                request.timeline().tasks().stream()
                        .map(task -> new Todo(
                                task,
                                texts.name("tasks.state", task.state()),
                                task.state() == TaskState.OPEN ? "info" : "ok"))
                        .toList(),
                request.alike().stream()
                        .map(other -> new Other(
                                other, texts.name("requests.state", other.state()), RequestLooks.tone(other.state())))
                        .toList(),
                request.colleagues().stream()
                        .map(each -> new Choice(
                                each.member().serialNo(),
                                texts.of(
                                        "requests.colleague",
                                        each.member().name(),
                                        names.elementName(each.siteId()),
                                        each.load())))
                        .toList());
    }
}
