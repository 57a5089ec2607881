package org.kcpd.division.intake.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.community.query.SubjectQuery;
import org.kcpd.division.community.query.SubjectRef;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestVerb;
import org.kcpd.division.intake.ServiceRequest;
import org.kcpd.division.intake.boundary.Circle;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.OnDuty;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.Sensitive;
import org.kcpd.division.platform.usecase.UseCase;

/** Service requests: one's own, those of one's unit, the triage board, one with everything. */
@Stateless
@UseCase(readOnly = true)
public class RequestQuery {
    private static final String KIND = "ServiceRequest";
    private static final int MOST_ON_BOARD = 300;
    private static final int MOST_FOUND = 50;

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Secrets secrets;

    @Inject
    private SubjectQuery subjects;

    @Inject
    private RequestCodebook codebook;

    @Inject
    private OnDuty duty;

    protected RequestQuery() {}

    /** Outside the container. */
    public RequestQuery(
            EntityManager em, Secrets secrets, SubjectQuery subjects, RequestCodebook codebook, OnDuty duty) {
        this.em = em;
        this.secrets = secrets;
        this.subjects = subjects;
        this.codebook = codebook;
        this.duty = duty;
    }

    /** One page of what the caller may see, each row as much of it as they may; one statement, and one for the names of its subjects. */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    public Slice<RequestRow> list(TableQuery<RequestFilter, RequestSort> query) {
        var sql = sql();
        var rows = sql.page(query).rows(em).toList();
        long count = rows.isEmpty() ? 0 : rows.get(0).number(RequestSql.MORE);
        return Slice.of(named(rows.stream().map(sql::row).toList(), subjects::listed), count);
    }

    /**
     * The newest that a text is about: by number, by words of who, where or reference, or about one of these records; of
     * requests whose content the caller sees. Others are found by their number, one's own by their reference too.
     *
     * @param about records that the text names, as the caller has found them
     */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    @Sensitive(AuditAct.SEARCH)
    public List<RequestRow> find(String text, Collection<SubjectKey> about, int max) {
        if (text.isBlank()) {
            duty.own();
            return List.of();
        }
        var sql = sql();
        var found = sql.find(text.strip(), about, Math.min(MOST_FOUND, Math.max(1, max)))
                .rows(em)
                .map(sql::row)
                .toList();
        duty.note(text.strip());
        duty.handedOut(found.size());
        return named(found, subjects::listed);
    }

    /** What the caller's unit has open, the nearest to its due time first. */
    @Requires(Right.REQUEST_TRIAGE)
    public List<RequestRow> board() {
        var sql = sql();
        return named(sql.board(MOST_ON_BOARD).rows(em).map(sql::row).toList(), subjects::listed);
    }

    /** Everything of one request that the caller may see. @throws NotFound also when they may not see it */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    @Sensitive(AuditAct.READ)
    public RequestDetail detail(long requestId) {
        var sql = sql();
        var caller = duty.caller();
        var found = sql.one(requestId)
                .rows(em)
                .findFirst()
                .filter(row -> RequestVisibility.sees(caller, RequestSql.subject(row)))
                .orElseThrow(() -> new NotFound(KIND, requestId));
        var subject = RequestSql.subject(found);
        var row = named(List.of(sql.row(found)), subjects::refs).get(0);
        var may = RequestVisibility.may(caller, subject, reopenable(found.instant(RequestSql.MORE + 2)));
        duty.about(KIND, requestId);
        if (!row.content()) {
            duty.own();
            return new RequestDetail(row, "", List.of(), 0, List.of(), Timeline.NONE, false, List.of(), List.of(), may);
        }
        var timeline = RequestSql.timeline(requestId, duty.today()).rows(em).toList();
        var circle = new Circle(
                true,
                RequestVisibility.ofTeam(caller, subject),
                RequestVisibility.writes(caller, subject),
                subject.unit(),
                subject.site());
        return new RequestDetail(
                row,
                found.absent(RequestSql.MORE + 3)
                        ? ""
                        : secrets.text(RequestWords.needed(requestId), found.sealed(RequestSql.MORE + 3)),
                Arrays.stream(found.text(RequestSql.MORE).split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                found.number(RequestSql.MORE + 1),
                timeline.stream()
                        .filter(each -> each.text(1).equals("STEP"))
                        .map(this::step)
                        .toList(),
                Timeline.of(timeline, circle, caller.memberId(), secrets),
                circle.writes(),
                alike(found.text(RequestSql.MORE + 6)),
                may.contains(RequestVerb.ASSIGN)
                        ? sql.colleagues(subject.unit(), subject.site())
                                .rows(em)
                                .map(each -> new RequestDetail.Colleague(
                                        PersonRef.of(each, 0), each.number(4), each.number(5)))
                                .toList()
                        : List.of(),
                may);
    }

    /** What may be asked for, and what can come of it, on this day. */
    @Requires({Right.REQUEST_FILE, Right.REQUEST_WORK, Right.REQUEST_TRIAGE, Right.REQUEST_READ_ALL})
    public RequestCodes codes() {
        return codebook.of(duty.today());
    }

    /** With what the records of their subjects are called; one statement, none where there are no records. */
    private static List<RequestRow> named(
            List<RequestRow> rows, Function<Collection<SubjectKey>, Map<SubjectKey, SubjectRef>> names) {
        var keys = rows.stream().flatMap(row -> row.keys().stream()).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return rows;
        }
        var found = names.apply(keys);
        return rows.stream().map(row -> row.named(found)).toList();
    }

    private static List<RequestDetail.Alike> alike(String found) {
        return found.isEmpty()
                ? List.of()
                : Arrays.stream(found.split(","))
                        .map(each -> each.split(" "))
                        .map(each -> new RequestDetail.Alike(Long.parseLong(each[0]), RequestState.valueOf(each[1])))
                        .toList();
    }

    private boolean reopenable(Instant ended) {
        return Optional.ofNullable(ended)
                .map(end -> end.atZone(BusinessClock.ZONE).toLocalDate().plus(ServiceRequest.REOPENED_WITHIN))
                .filter(last -> !duty.today().isAfter(last))
                .isPresent();
    }

    private RequestDetail.Step step(SqlRow row) {
        return new RequestDetail.Step(
                row.instant(0),
                PersonRef.of(row, TimelineSql.WHO),
                RequestVerb.valueOf(row.text(3)),
                PersonRef.of(row, TimelineSql.TO),
                row.number(TimelineSql.NUMBER),
                row.absent(TimelineSql.SEALED)
                        ? ""
                        : secrets.text(RequestWords.ofStep(row.number(2)), row.sealed(TimelineSql.SEALED)));
    }

    private RequestSql sql() {
        return new RequestSql(duty.caller(), duty.today(), duty.now());
    }
}
