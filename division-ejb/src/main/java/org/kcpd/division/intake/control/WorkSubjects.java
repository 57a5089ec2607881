package org.kcpd.division.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kcpd.division.intake.boundary.Circle;
import org.kcpd.division.intake.boundary.WorkSubject;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.usecase.Caller;

/** Every sort of record that notes and tasks may be about. */
@ApplicationScoped
public class WorkSubjects {

    private Iterable<WorkSubject> sorts;

    protected WorkSubjects() {}

    @Inject
    WorkSubjects(@Any Instance<WorkSubject> sorts) {
        this.sorts = sorts;
    }

    /** Outside the container. */
    public WorkSubjects(Iterable<WorkSubject> sorts) {
        this.sorts = sorts;
    }

    /** @throws NotFound for a sort nobody knows */
    public WorkSubject sort(String kind, long id) {
        for (var sort : sorts) {
            if (sort.kind().equals(kind)) {
                return sort;
            }
        }
        throw new NotFound("WorkSubject", id);
    }

    /** What a caller may do about a record; empty when they may not know of it. */
    public Optional<Circle> circle(Caller caller, String kind, long id) {
        return sort(kind, id).circle(caller, id);
    }

    /** @throws NotFound when the caller may not know of it @throws NotPermitted when they may not write about it */
    public Circle writable(Caller caller, String kind, long id) {
        var circle = circle(caller, kind, id).orElseThrow(() -> new NotFound(kind, id));
        if (!circle.writes()) {
            throw new NotPermitted("unit of the record");
        }
        return circle;
    }
}
