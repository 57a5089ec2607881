package org.kcpd.division.intake.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.SubjectKind;
import org.kcpd.division.community.query.SubjectKey;
import org.kcpd.division.intake.RequestState;
import org.kcpd.division.intake.RequestSubject;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.intake.control.Coverage;
import org.kcpd.division.intake.control.RequestBook;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.personnel.query.SqlRow;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.FullText;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/** The statements behind service requests, for one caller at one moment. */
final class RequestSql {
    private static final String COLUMNS =
            """
            SELECT r.id, r.version, r.state, r.urgency, q.id, q.code, q.name_en, q.name_es, t.id, t.code, t.name_en, t.name_es,
                   m.id, m.serial_no, m.family_name, m.given_name, n.id, n.serial_no, n.family_name, n.given_name,
                   r.unit_id, r.site_id, r.who, r.whereabouts, r.reference, r.filed_at, r.due_at, r.after_hours + 0,
                   r.person_id, r.household_id, r.place_id, r.organisation_id,
            """;
    private static final Pattern NUMBER = Pattern.compile("(?:[Rr]-)?(\\d{1,18})");
    private static final int FACTS = 32;
    static final int MORE = FACTS + RequestVisibility.FACTS;
    static final int ALIKE_DAYS = 30;

    private final Caller caller;
    private final LocalDate today;
    private final Instant now;

    RequestSql(Caller caller, LocalDate today, Instant now) {
        this.caller = caller;
        this.today = today;
        this.now = now;
    }

    /** The beginning of every list: columns and what the rule looks at. */
    private SqlText columns() {
        return new SqlText().add(COLUMNS).add(RequestVisibility.facts(caller, today));
    }

    private SqlText tables() {
        return tables(new SqlText().add("service_request r"));
    }

    private SqlText tables(SqlText requests) {
        return new SqlText()
                .add(" FROM ")
                .add(requests)
                .add(
                        " JOIN request_reason q ON q.id = r.reason_id"
                                + " JOIN member m ON m.id = r.requester_id LEFT JOIN request_outcome t ON t.id = r.outcome_id"
                                + " LEFT JOIN member n ON n.id = "
                                + RequestVisibility.OWNER,
                        today);
    }

    /**
     * One page of what the caller may see, each row with the count of all up to the cap. The first rows of each part of it, as
     * many as anybody pages through, or as an export has come to, are looked up by its index; the page is of these.
     */
    SqlText page(TableQuery<RequestFilter, RequestSort> query) {
        var way = query.descending() ? " DESC" : "";
        var column =
                switch (query.sort()) {
                    case FILED_AT -> "r.filed_at" + way;
                    case DUE_AT -> "r.due_at" + way;
                    case STATE -> "r.state" + way;
                    case REASON -> "q.sort_order" + way;
                };
        var order = " ORDER BY " + column + ", r.id" + way + " LIMIT ?";
        int most = Math.max(Slice.CAP + 1, query.first() + query.size());
        var found = new SqlText().add("WITH found AS (");
        var union = "";
        for (SqlText part : RequestVisibility.parts(caller)) {
            found.add(union + "(SELECT r.id FROM service_request r JOIN request_reason q ON q.id = r.reason_id WHERE ")
                    .add(part)
                    .add(" AND ")
                    .add(where(query.filter()))
                    .add(order + ")", most);
            union = " UNION ";
        }
        return found.add(") ")
                .add(columns())
                .add(", (SELECT LEAST(COUNT(*), ?) FROM found)", Slice.CAP + 1)
                .add(tables(new SqlText().add("found JOIN service_request r ON r.id = found.id")))
                .add(order + " OFFSET ?", query.size(), query.first());
    }

    private SqlText where(RequestFilter filter) {
        var sql = RequestVisibility.visible(caller, today);
        switch (filter.show()) {
            case ALL -> {}
            case MINE -> sql.add(" AND r.requester_id = ?", caller.memberId());
            case IN_HAND -> inHand(sql);
            case QUEUE -> queue(sql);
            case AFTER_HOURS -> {
                queue(sql);
                sql.add(" AND r.after_hours = 1");
            }
        }
        filter.state().ifPresent(state -> sql.add(" AND r.state = ?", state.name()));
        filter.urgency().ifPresent(urgency -> sql.add(" AND r.urgency = ?", urgency.name()));
        filter.reasonId().ifPresent(reason -> sql.add(" AND r.reason_id = ?", reason));
        filter.siteId().ifPresent(site -> sql.add(" AND r.site_id = ?", site));
        filter.from().ifPresent(day -> sql.add(" AND r.filed_at >= ?", start(day)));
        filter.to().ifPresent(day -> sql.add(" AND r.filed_at < ?", start(day.plusDays(1))));
        if (filter.overdue()) {
            overdue(sql);
        }
        if (!filter.text().isEmpty()) {
            var like = Like.contains(filter.text());
            sql.add(" AND (r.requester_id = ? AND r.reference LIKE ? OR ", caller.memberId(), like)
                    .add(RequestVisibility.content(caller, today))
                    .add(" AND (r.reference LIKE ? OR r.who LIKE ? OR r.whereabouts LIKE ?))", like, like, like);
        }
        return sql;
    }

    private static LocalDateTime start(LocalDate day) {
        return StoredTime.of(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private void inHand(SqlText sql) {
        sql.add(
                " AND (r.owner_id = ? OR r.next_owner_id = ?) AND " + RequestVisibility.OWNER
                        + " = ? AND r.state IN ('ASSIGNED', 'IN_PROGRESS')",
                caller.memberId(),
                caller.memberId(),
                today,
                caller.memberId());
    }

    /** What waits for anybody of the caller's unit: at their site, or for who leads the unit anywhere. */
    private void queue(SqlText sql) {
        sql.add(
                " AND r.unit_id = ? AND r.open_marker = 1 AND " + RequestVisibility.OWNER + " IS NULL",
                caller.elementId(),
                today);
        if (!caller.holds(Right.REQUEST_TRIAGE)) {
            sql.add(" AND r.site_id = ?", caller.workSiteId());
        }
    }

    private void overdue(SqlText sql) {
        sql.add(" AND r.due_at < ? AND r.open_marker = 1 AND r.state <> 'IN_PROGRESS'", StoredTime.of(now));
    }

    /**
     * What a text finds, the newest first. The numbers that can be meant are looked up by their indexes, then the rule decides: no
     * limit comes before it, so what is withheld takes no place from what is shown.
     */
    SqlText find(String text, Collection<SubjectKey> about, int most) {
        long number = numberOf(text);
        var reference = Like.prefix(text);
        var me = caller.memberId();
        var ids = new SqlText()
                .add("(SELECT v.id FROM service_request v WHERE v.id = ?", number)
                .add(
                        " UNION SELECT v.id FROM service_request v WHERE v.requester_id = ? AND v.reference LIKE ?",
                        me,
                        reference);
        var words = FullText.of(text);
        if (!words.isEmpty()) {
            ids.add(
                    " UNION SELECT v.id FROM service_request v WHERE MATCH(v.who, v.whereabouts, v.reference) AGAINST (? IN BOOLEAN MODE)",
                    words);
        }
        about(ids, "person_id", SubjectKind.PERSON, about);
        about(ids, "household_id", SubjectKind.HOUSEHOLD, about);
        about(ids, "place_id", SubjectKind.PLACE, about);
        about(ids, "organisation_id", SubjectKind.ORGANISATION, about);
        return columns()
                .add(tables(ids.add(") few JOIN service_request r ON r.id = few.id")))
                .add(" WHERE (")
                .add(RequestVisibility.content(caller, today))
                .add(" OR (r.id = ? OR r.requester_id = ? AND r.reference LIKE ?) AND ", number, me, reference)
                .add(RequestVisibility.visible(caller, today))
                .add(") ORDER BY r.filed_at DESC, r.id DESC LIMIT ?", most);
    }

    private static void about(SqlText ids, String column, SubjectKind kind, Collection<SubjectKey> about) {
        var those = about.stream()
                .filter(key -> key.kind() == kind)
                .map(SubjectKey::id)
                .toList();
        if (!those.isEmpty()) {
            ids.add(" UNION SELECT v.id FROM service_request v WHERE v." + column + " IN ")
                    .list(those);
        }
    }

    /** "R-12" or "12"; 0 for anything else. */
    private static long numberOf(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    /** What the caller's unit has open, for its supervisors: those that wait first, the most urgent first. */
    SqlText board(int most) {
        return columns()
                .add(tables())
                .add(" WHERE r.unit_id = ? AND r.open_marker = 1 AND ", caller.elementId())
                .add(RequestVisibility.visible(caller, today))
                .add(" ORDER BY r.due_at, r.id LIMIT ?", most);
    }

    /** One request with everything its page shows; whether the caller may see it is for the caller to ask. */
    SqlText one(long requestId) {
        return columns()
                .add(", r.route, r.duplicate_of, r.ended_at, " + Secrets.columns("need") + ", (")
                .add(alike(requestId))
                .add(")")
                .add(tables())
                .add(RequestWords.joinRequest())
                .add(" WHERE r.id = ?", requestId);
    }

    /** Numbers and states of requests for the same reason about the same in 30 days, of those whose subject the caller knows. */
    private SqlText alike(long requestId) {
        var same = new SqlText();
        var union = "";
        for (String subject :
                List.of("person_id", "household_id", "place_id", "organisation_id", "who", "whereabouts")) {
            same.add(
                    union
                            + "SELECT r.id FROM service_request z JOIN service_request r ON r.%1$s = z.%1$s"
                                    .formatted(subject)
                            + (subject.startsWith("wh") ? " AND z." + subject + " <> ''" : "")
                            + " AND r.reason_id = z.reason_id AND r.id <> z.id AND r.filed_at"
                            + " BETWEEN DATE_SUB(z.filed_at, INTERVAL ? DAY) AND DATE_ADD(z.filed_at, INTERVAL ? DAY)"
                            + " WHERE z.id = ?",
                    ALIKE_DAYS,
                    ALIKE_DAYS,
                    requestId);
            union = " UNION ";
        }
        return new SqlText()
                .add("SELECT GROUP_CONCAT(r.id, ' ', r.state ORDER BY r.id DESC) FROM (")
                .add(same)
                .add(") same JOIN service_request r ON r.id = same.id WHERE ")
                .add(RequestVisibility.comparable(caller, today));
    }

    /** The one timeline of a request: its steps, and notes, files and tasks about it; one statement. */
    static SqlText timeline(long requestId, LocalDate today) {
        return new SqlText()
                .add("SELECT e.happened_at, 'STEP', e.id, e.verb, m.id, m.serial_no, m.family_name, m.given_name,"
                        + " n.id, n.serial_no, n.family_name, n.given_name, e.unit_id, '', NULL, 0, "
                        + Secrets.columns("why"))
                .add(
                        " FROM request_event e LEFT JOIN member m ON m.id = e.actor_id LEFT JOIN member n ON n.id = e.owner_id")
                .add(RequestWords.joinEvent())
                .add(" WHERE e.request_id = ?", requestId)
                .add(TimelineSql.parts(RequestBook.KIND, requestId, today));
    }

    /** The members of a unit with what they have in hand, at the site first, then the least loaded. */
    SqlText colleagues(long unit, long site) {
        return new SqlText()
                .add(
                        "SELECT m.id, m.serial_no, m.family_name, m.given_name, a.work_site_id, (SELECT COUNT(*) FROM service_request r"
                                + " WHERE (r.owner_id = m.id OR r.next_owner_id = m.id) AND r.open_marker = 1 AND "
                                + RequestVisibility.OWNER
                                + " = m.id) AS in_hand",
                        today)
                .add(Coverage.inForce(today))
                .add(
                        " AND a.element_id = ? ORDER BY a.work_site_id <> ?, in_hand, m.family_name, m.id LIMIT 100",
                        unit,
                        site);
    }

    RequestRow row(SqlRow row) {
        var subject = RequestVisibility.subject(row, FACTS);
        var state = RequestState.valueOf(row.text(2));
        return RequestVisibility.shown(
                caller,
                subject,
                new RequestRow(
                        row.number(0),
                        row.integer(1),
                        state,
                        Urgency.valueOf(row.text(3)),
                        Coded.of(row, 4),
                        Coded.of(row, 8),
                        PersonRef.of(row, 12),
                        PersonRef.of(row, 16),
                        row.number(20),
                        row.number(21),
                        new RequestSubject(
                                row.number(28),
                                row.number(29),
                                row.number(30),
                                row.number(31),
                                row.text(22),
                                row.text(23)),
                        List.of(),
                        row.text(24),
                        row.instant(25),
                        row.instant(26),
                        state.unanswered() && row.instant(26).isBefore(now),
                        row.flag(27),
                        true));
    }

    static RequestVisibility.Subject subject(SqlRow row) {
        return RequestVisibility.subject(row, FACTS);
    }
}
