package org.kcpd.division.web.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.query.RequestDetail;
import org.kcpd.division.intake.query.Timeline;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.web.platform.Formats;
import org.kcpd.division.web.platform.Messages;
import org.kcpd.division.web.platform.Moment;

/** The one timeline of a request: steps, notes, files and tasks, newest first. */
final class RequestMoments {

    private record Dated(Instant at, Moment moment) {}

    private final Organisation names;
    private final Messages texts;
    private final List<Dated> all = new ArrayList<>();

    private RequestMoments(Organisation names, Messages texts) {
        this.names = names;
        this.texts = texts;
    }

    static List<Moment> of(RequestDetail request, Organisation names, Messages texts) {
        var moments = new RequestMoments(names, texts);
        request.history().forEach(moments::step);
        request.timeline().notes().forEach(moments::note);
        request.timeline().tasks().forEach(moments::task);
        return moments.all.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::moment)
                .toList();
    }

    private void step(RequestDetail.Step step) {
        add(
                step.at(),
                texts.of(
                        "requests.did." + step.verb(),
                        step.by().name(),
                        step.to().name(),
                        names.elementName(step.unitId())),
                step.why(),
                RequestLooks.tone(step.verb()),
                RequestLooks.icon(step.verb()),
                "");
    }

    private void note(Timeline.Note note) {
        boolean confidential = note.noteClass() == NoteClass.C3;
        var key = note.supplements() == 0 ? "notes.wrote." : "notes.supplemented.";
        add(
                note.at(),
                texts.of(key + note.noteClass(), note.by().name()),
                note.withheld() ? texts.get("notes.withheld") : note.text(),
                confidential ? "warn" : "idle",
                confidential ? "pi-lock" : "pi-comment",
                "");
        note.files()
                .forEach(file ->
                        add(note.at(), file.name(), "", "idle", "pi-paperclip", "/intake/file.xhtml?id=" + file.id()));
    }

    private void task(Timeline.Todo task) {
        add(
                task.at(),
                texts.of("tasks.made", task.by().name(), task.number(), task.title()),
                "",
                "info",
                "pi-check-square",
                "");
    }

    private void add(Instant at, String title, String detail, String tone, String icon, String link) {
        all.add(new Dated(at, new Moment(Formats.at(at), title, detail, tone, icon, link)));
    }
}
