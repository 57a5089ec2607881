package org.kcpd.division.intake.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.personnel.query.PersonRef;

/**
 * One service request of a list.
 *
 * @param unitId the unit it goes to
 * @param siteId 0 while that unit's supervisors decide
 * @param owner who has it in hand today
 * @param subject whom and what it is about, empty where it is withheld; {@code owner}: likewise
 * @param about the records of its subject, as far as the caller may know of them
 * @param reference the requester's own word for it
 * @param overdue whether it should have been accepted by now
 * @param content whether the caller sees what it is about
 */
public record RequestRow(
        long id,
        int version,
        RequestState state,
        Urgency urgency,
        Coded reason,
        Coded outcome,
        PersonRef requester,
        PersonRef owner,
        long unitId,
        long siteId,
        RequestSubject subject,
        List<SubjectRef> about,
        String reference,
        Instant filedAt,
        Instant dueAt,
        boolean overdue,
        boolean afterHours,
        boolean content) {

    /** What people call it by. */
    public String number() {
        return "R-" + id;
    }

    /** The person in words, "" where it says none. */
    public String who() {
        return subject.who();
    }

    /** The place in words, "" where it says none. */
    public String where() {
        return subject.where();
    }

    /** The records it names. */
    List<SubjectKey> keys() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> new SubjectKey(kind, subject.id(kind)))
                .filter(key -> key.id() != 0)
                .toList();
    }

    /** Whom and what it is about, as far as the caller may know of the records. */
    public RequestSubject seen() {
        var seen = RequestSubject.described(who(), where());
        for (SubjectRef ref : about) {
            seen = seen.with(ref.kind(), ref.id());
        }
        return seen;
    }

    /** The same with what those are called. */
    RequestRow named(Map<SubjectKey, SubjectRef> names) {
        return new RequestRow(
                id,
                version,
                state,
                urgency,
                reason,
                outcome,
                requester,
                owner,
                unitId,
                siteId,
                subject,
                keys().stream()
                        .map(names::get)
                        .filter(ref -> ref != null && ref.present())
                        .toList(),
                reference,
                filedAt,
                dueAt,
                overdue,
                afterHours,
                content);
    }

    RequestRow withoutContent(PersonRef requesterShown, String referenceShown) {
        return new RequestRow(
                id,
                version,
                state,
                urgency,
                reason,
                outcome,
                requesterShown,
                PersonRef.NONE,
                unitId,
                siteId,
                RequestSubject.described("", ""),
                List.of(),
                referenceShown,
                filedAt,
                dueAt,
                overdue,
                afterHours,
                false);
    }
}
