package org.kcpd.division.personnel.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.personnel.TransferVerb;
import org.kcpd.division.personnel.control.Endorsers;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.crypt.SecretPlace;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/**
 * Transfer requests: one's own, those that leave or want the site one commands, or all of them with TRANSFER_READ_ALL.
 */
@Stateless
@UseCase(readOnly = true)
public class TransferQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Endorsers endorsers;

    @Inject
    private OnDuty duty;

    @Inject
    private Secrets secrets;

    protected TransferQuery() {}

    /** Outside the container. */
    public TransferQuery(EntityManager em, Secrets secrets, Endorsers endorsers, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.endorsers = endorsers;
        this.duty = duty;
    }

    /** One page of the requests the caller may see. */
    @Requires({Right.TRANSFER_REQUEST, Right.TRANSFER_READ_ALL})
    public Slice<TransferRow> list(TableQuery<TransferFilter, TransferSort> query) {
        var found = sql().page(query).rows(em).toList();
        return Slice.of(
                found.stream().map(TransferSql::row).toList(),
                found.isEmpty() ? 0 : found.get(0).number(TransferSql.COUNT));
    }

    /** One request. @throws NotFound also when the caller may not see it */
    @Requires({Right.TRANSFER_REQUEST, Right.TRANSFER_READ_ALL})
    @Sensitive
    public TransferDetail detail(long requestId) {
        var caller = duty.caller();
        var row = sql().visible(em, requestId).orElseThrow(() -> new NotFound("TransferRequest", requestId));
        var subject = TransferSql.subject(row);
        var state = TransferState.valueOf(row.text(TransferSql.STATE));
        var hardship = row.flag(8);
        var broken = Optional.ofNullable(row.instant(TransferSql.BROKEN_UNTIL));
        var seesWords = TransferVisibility.seesWords(caller, subject, hardship, broken.isPresent());
        duty.about("TransferRequest", requestId);
        broken.ifPresent(until -> duty.note("break-glass until " + until));
        if (subject.memberId() == caller.memberId() || !seesWords || !hardship) {
            duty.own();
        }
        var offered = !row.absent(TransferSql.OFFERED_AT);
        var answered = !row.absent(TransferSql.OFFERED_AT + 2);
        return new TransferDetail(
                requestId,
                row.integer(1),
                PersonRef.of(row, 2),
                state,
                seesWords
                        ? words(TransferWords.reason(requestId), row, TransferSql.REASON, TransferSql.REASON_SEALED)
                        : "",
                hardship,
                seesWords
                        ? words(TransferWords.facts(requestId), row, TransferSql.REASON + 1, TransferSql.FACTS_SEALED)
                        : "",
                !seesWords,
                broken,
                !seesWords && TransferVisibility.mayBreak(caller),
                row.day(TransferSql.REASON + 2),
                subject.site(),
                subject.wantedSite(),
                row.number(10),
                row.number(11),
                row.instant(12),
                row.instant(13),
                PersonRef.of(row, TransferSql.ENDORSER),
                row.number(TransferSql.OFFERED_AT + 1),
                answered,
                row.number(TransferSql.ORDER),
                row.text(TransferSql.ORDER + 1),
                history(requestId, seesWords),
                TransferVisibility.may(
                        caller,
                        state,
                        subject.memberId() == caller.memberId(),
                        state.awaitsEndorsement() && endorses(state, subject),
                        offered,
                        answered,
                        !row.absent(TransferSql.ORDER)));
    }

    private boolean endorses(TransferState state, TransferVisibility.Subject subject) {
        var site = state == TransferState.SUBMITTED ? subject.site() : subject.wantedSite();
        return endorsers.may(
                subject.memberId(), present(site), present(subject.endorser()), duty.caller(), duty.today());
    }

    private String words(SecretPlace place, SqlRow row, int clear, int sealed) {
        return TransferWords.read(secrets, place, row, clear, sealed);
    }

    private static Optional<Long> present(long id) {
        return id == 0 ? Optional.empty() : Optional.of(id);
    }

    /** The steps; what others wrote in them only where the words are seen. */
    private List<TransferDetail.Step> history(long requestId, boolean seesWords) {
        long me = duty.by();
        return new SqlText()
                .add(
                        """
                        SELECT e.happened_at, e.verb, e.reason, m.id, m.serial_no, m.family_name, m.given_name, e.id,
                        """)
                .add(Secrets.columns("why"))
                .add(" FROM transfer_event e LEFT JOIN member m ON m.id = e.actor_id")
                .add(TransferWords.joinEvent())
                .add(" WHERE e.request_id = ? ORDER BY e.id", requestId)
                .rows(em)
                .map(row -> new TransferDetail.Step(
                        row.instant(0),
                        PersonRef.of(row, 3),
                        TransferVerb.valueOf(row.text(1)),
                        seesWords || row.number(3) == me ? words(TransferWords.ofStep(row.number(7)), row, 2, 8) : ""))
                .toList();
    }

    /** How many wait, per site and watch; for a commander those of the own site. */
    @Requires({Right.TRANSFER_ENDORSE, Right.TRANSFER_READ_ALL})
    public List<WaitingList> waitingLists() {
        return sql().waitingLists()
                .rows(em)
                .map(row -> new WaitingList(row.number(0), row.number(1), row.integer(2), row.integer(3)))
                .toList();
    }

    /** Who waits for a watch of a site, first come first; with watch 0 everybody who waits for the site. */
    @Requires({Right.TRANSFER_ENDORSE, Right.TRANSFER_READ_ALL})
    public List<WaitingRow> waitingList(long workSiteId, long watchId) {
        var rows = new ArrayList<WaitingRow>();
        sql().waiting(workSiteId, watchId).rows(em).forEach(row -> rows.add(TransferSql.waiting(row, rows.size() + 1)));
        return List.copyOf(rows);
    }

    private TransferSql sql() {
        return new TransferSql(duty.caller(), duty.today(), duty.now());
    }
}
