package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.control.Merges;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** One person under two names in two units is one person: merging records, and taking that back. */
@Stateless
@UseCase
public class MergeDesk {

    @Inject
    private Merges merges;

    @Inject
    private OnDuty duty;

    protected MergeDesk() {}

    /** Outside the container. */
    public MergeDesk(Merges merges, OnDuty duty) {
        this.merges = merges;
        this.duty = duty;
    }

    /** @throws Refused E-MERGED, E-MERGE-SELF, E-MERGE-CIRCLE, E-REASON */
    @Requires(Right.PEOPLE_MERGE)
    public void merge(MergeSubjects command) {
        merges.merge(
                SubjectBook.typeOf(command.kind()),
                new Merges.Pair(
                        command.kind(),
                        command.subjectId(),
                        command.seenVersion(),
                        command.intoId(),
                        command.intoSeenVersion()),
                command.reason());
        duty.note("into " + command.intoId());
    }

    /** @throws Refused E-NOT-MERGED, E-REASON */
    @Requires(Right.PEOPLE_MERGE)
    public void undo(UndoMerge command) {
        merges.undo(
                SubjectBook.typeOf(command.kind()),
                command.kind(),
                command.subjectId(),
                command.seenVersion(),
                command.reason());
    }
}
