package org.kcpd.division.picture.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.kcpd.division.picture.Involvement;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.SubjectLink;
import org.kcpd.division.picture.UnitPost;
import org.kcpd.division.picture.control.InvolvementBook;
import org.kcpd.division.platform.usecase.OnDuty;

/**
 * The one door through which other areas tell the shared picture of their work, inside their own use case and transaction. Once per
 * source: the same said twice has one effect. What adds nothing (the level says so, the unit is the liaison's, or only the
 * own unit may know of the subject) is not kept, and the caller cannot tell the difference.
 */
@ApplicationScoped
public class Involvements {

    @Inject
    private InvolvementBook book;

    @Inject
    private OnDuty duty;

    protected Involvements() {}

    /** Outside the container. */
    public Involvements(InvolvementBook book, OnDuty duty) {
        this.book = book;
        this.duty = duty;
    }

    /** The unit works with the subject from now on; again, if that work had ended. Merged subjects are followed. */
    public void open(Opening opening) {
        var kept = book.kept(opening.subject(), opening.unitId(), opening.level());
        if (kept.isEmpty()) {
            return;
        }
        var known = book.of(opening.source(), opening.sourceId()).stream()
                .filter(each -> each.post().is(new UnitPost(opening.unitId(), opening.siteId())))
                .filter(each -> book.root(each.subject()).equals(kept))
                .findFirst();
        if (known.isPresent()) {
            known.filter(each -> !each.open()).ifPresent(Involvement::reopen);
            known.get().inHandOf(opening.contact());
            return;
        }
        book.begin(new Involvement(
                new SubjectLink(kept.get().kind(), kept.get().id()),
                new UnitPost(opening.unitId(), opening.siteId()),
                opening.level(),
                opening.source(),
                Optional.of(opening.sourceId()),
                opening.contact(),
                duty.by(),
                duty.now()));
    }

    /** That work is over. */
    public void close(InvolvementSource source, long sourceId) {
        open(source, sourceId, each -> each.close(duty.by(), duty.now()));
    }

    /** Another member works on it from now on; empty: nobody for now. */
    public void handTo(InvolvementSource source, long sourceId, Optional<Long> member) {
        open(source, sourceId, each -> each.handTo(member));
    }

    /** An order says who works on it from a day on; empty: nobody until somebody takes it. */
    public void handOver(InvolvementSource source, long sourceId, Optional<Long> to, LocalDate on) {
        open(source, sourceId, each -> each.handOver(to, on));
    }

    /** That order is rescinded. */
    public void takeBack(InvolvementSource source, long sourceId) {
        open(source, sourceId, Involvement::takeBack);
    }

    private void open(InvolvementSource source, long sourceId, Consumer<Involvement> step) {
        book.of(source, sourceId).stream().filter(Involvement::open).forEach(step);
    }

    /** Counts as a contact with the subject. */
    public void note(Happening happening) {
        book.kept(happening.subject(), happening.unitId(), happening.level())
                .ifPresent(subject -> book.count(
                        new SubjectLink(subject.kind(), subject.id()),
                        new UnitPost(happening.unitId(), happening.siteId()),
                        happening.level(),
                        happening.source(),
                        happening.sourceId(),
                        happening.at()));
    }
}
