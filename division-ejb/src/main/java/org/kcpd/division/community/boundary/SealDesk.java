package org.kcpd.division.community.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.Subject;
import org.kcpd.division.community.control.SubjectBook;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** Closed records are sealed, not destroyed (RSMo 610.120): from then on they exist for the privacy officer only. */
@Stateless
@UseCase
public class SealDesk {

    @Inject
    private SubjectBook book;

    @Inject
    private OnDuty duty;

    protected SealDesk() {}

    /** Outside the container. */
    public SealDesk(SubjectBook book, OnDuty duty) {
        this.book = book;
        this.duty = duty;
    }

    /** @throws Refused E-MERGED a merged record is sealed with the one that stands for it, E-SEALED */
    @Requires(Right.PEOPLE_SEAL)
    public void seal(SealSubject command) {
        var subject = seen(command);
        if (subject.sealed()) {
            throw Refused.of("E-SEALED");
        }
        book.chain(subject).forEach(each -> each.seal(duty.now()));
    }

    /** @throws Refused E-MERGED, E-NOT-SEALED */
    @Requires(Right.PEOPLE_SEAL)
    public void unseal(SealSubject command) {
        var subject = seen(command);
        if (!subject.sealed()) {
            throw Refused.of("E-NOT-SEALED");
        }
        book.chain(subject).forEach(Subject::unseal);
    }

    private Subject seen(SealSubject command) {
        return book.asSeen(SubjectBook.typeOf(command.kind()), command.subjectId(), command.seenVersion());
    }
}
