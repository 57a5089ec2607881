package org.kcpd.division.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;
import org.kcpd.division.intake.NoteClass;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.query.RequestFilter;
import org.kcpd.division.intake.query.RequestFilter.Show;
import org.kcpd.division.intake.query.RequestQuery;
import org.kcpd.division.intake.query.RequestRow;
import org.kcpd.division.intake.query.RequestSort;
import org.kcpd.division.personnel.boundary.TrainingPapers;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.CallerContext;

/** Notes and tasks to look at, about the request that East's social worker has in hand. */
@ApplicationScoped
public class TrainingWork implements TrainingPapers {
    private static final Logger LOG = Logger.getLogger(TrainingWork.class.getName());
    private static final int ORDER = 60;
    private static final int MOST = 20;
    private static final String COORDINATOR = "21962";
    private static final String EAST = "22007";
    private static final String ABOUT = "ServiceRequest";

    @Inject
    private WorkNotes notes;

    @Inject
    private WorkTasks tasks;

    @Inject
    private RequestQuery query;

    @Inject
    private CallerContext callers;

    @Inject
    private BusinessClock clock;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void make() {
        callers
                .actAs(EAST, () -> query
                        .list(new TableQuery<>(RequestFilter.of(Show.IN_HAND), RequestSort.FILED_AT, false, 0, MOST))
                        .rows()
                        .stream()
                        .filter(row -> row.state() == RequestState.IN_PROGRESS)
                        .map(RequestRow::id)
                        .toList())
                .stream()
                .filter(this::untouched)
                .forEach(this::write);
    }

    private boolean untouched(long request) {
        return callers.actAs(
                EAST, () -> query.detail(request).timeline().notes().isEmpty());
    }

    private void write(long request) {
        LOG.info("Training data: notes and tasks");
        callers.actAs(EAST, () -> {
            note(
                    request,
                    NoteClass.C2,
                    "Called twice; a visit on Thursday would be welcome.",
                    new FilePart("visit.txt", "Training data.".getBytes(StandardCharsets.UTF_8)));
            note(request, NoteClass.C3, "Training data: what only those who help read.");
            tasks.add(new AddTask(
                    "", ABOUT, request, "Visit on Thursday", EAST, clock.today().plusDays(3)));
        });
        callers.actAs(COORDINATOR, () -> {
            tasks.add(new AddTask(
                    "",
                    ABOUT,
                    request,
                    "Ask the utility for a payment plan",
                    "",
                    clock.today().plusDays(5)));
        });
    }

    private void note(long request, NoteClass noteClass, String text, FilePart... files) {
        notes.write(new WriteNote("", ABOUT, request, noteClass, 0, text, List.of(files)));
    }
}
