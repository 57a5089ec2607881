package org.kcpd.division.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kcpd.division.platform.job.TaskQuery;

/** The member's latest background work, for the home page. */
@Named
@RequestScoped
public class MyTasks {

    /** One task: what, how far, where it can be followed. */
    public record Line(long id, String title, String detail, String tone, String state) {}

    private static final int MOST = 5;

    @Inject
    private TaskQuery tasks;

    @Inject
    private Messages texts;

    private List<Line> latest;

    public List<Line> getLatest() {
        if (latest == null) {
            latest = tasks.mine(MOST).stream()
                    .map(task -> new Line(
                            task.id(),
                            TaskWords.title(task, texts),
                            texts.of("home.task", Formats.at(task.createdAt())),
                            TaskWords.tone(task.state()),
                            texts.name("task.state", task.state())))
                    .toList();
        }
        return latest;
    }
}
