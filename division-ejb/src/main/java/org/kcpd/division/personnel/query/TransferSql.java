package org.kcpd.division.personnel.query;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.kcpd.division.access.GlassKind;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.query.OpenGlass;
import org.kcpd.division.personnel.TransferState;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.table.Like;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.StoredTime;
import org.kcpd.division.platform.usecase.Caller;

/** The statements behind transfer requests and waiting lists, for one caller on one day. */
final class TransferSql {
    private static final String COLUMNS =
            """
            SELECT r.id, r.version, m.id, m.serial_no, m.family_name, m.given_name, a.work_site_id, r.state,
                   r.hardship + 0, r.wanted_site_id, r.wanted_element_id, r.wanted_watch_id, r.submitted_at, r.queued_at,
                   r.offered_at, r.offered_watch_id, r.offer_accepted_at, r.order_id, r.skipped_at
            """;
    static final int STATE = 7;
    static final int OFFERED_AT = 14;
    static final int COUNT = 19;
    static final int ENDORSER = 19;
    static final int REASON = 23;
    static final int ORDER = 26;
    static final int REASON_SEALED = 28;
    static final int FACTS_SEALED = REASON_SEALED + Secrets.COLUMNS;
    static final int BROKEN_UNTIL = FACTS_SEALED + Secrets.COLUMNS;

    private static final String TABLES =
            """
             FROM transfer_request r JOIN member m ON m.id = r.member_id
             LEFT JOIN assignment a ON a.member_id = r.member_id AND a.live_marker = 1
              AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)
              AND (a.primary_line = 0 OR NOT EXISTS (SELECT 1 FROM assignment o
                   WHERE o.member_id = a.member_id AND o.primary_line = 0 AND o.live_marker = 1
                     AND o.from_date <= ? AND o.to_date > ?))
            """;

    private final Caller caller;
    private final LocalDate today;
    private final LocalDateTime now;

    /** @param now when it is asked: break-glass ends at the minute */
    TransferSql(Caller caller, LocalDate today, Instant now) {
        this.caller = caller;
        this.today = today;
        this.now = StoredTime.of(now);
    }

    /** One page of what the caller may see, each row with the count of all. */
    SqlText page(TableQuery<TransferFilter, TransferSort> query) {
        var sql = new SqlText().add(COLUMNS + ", COUNT(*) OVER ()").add(TABLES, today, today, today, today);
        sql.add(" WHERE ");
        TransferVisibility.predicate(sql, caller, today);
        filter(sql, query.filter());
        var way = query.descending() ? " DESC" : "";
        var column =
                switch (query.sort()) {
                    case SUBMITTED_AT -> "r.submitted_at" + way;
                    case MEMBER -> "m.family_name" + way + ", m.given_name" + way;
                    case STATE -> "r.state" + way;
                };
        return sql.add(" ORDER BY " + column + ", r.id" + way + " LIMIT ? OFFSET ?", query.size(), query.first());
    }

    /** Requests that concern the caller at home, the oldest first; the columns of {@link WorkRow}. */
    SqlText work(WorkKind kind) {
        var sql = new SqlText()
                .add("SELECT '" + kind + "', r.id, NULL, NULL, r.state, NULL, 0, m.id, m.serial_no, m.family_name,"
                        + " m.given_name, r.submitted_at")
                .add(TABLES, today, today, today, today)
                .add(" WHERE ");
        TransferVisibility.predicate(sql, caller, today);
        var awaiting = kind == WorkKind.TRANSFER;
        filter(sql, new TransferFilter("", Optional.empty(), Optional.empty(), !awaiting, awaiting));
        return sql.add(" ORDER BY r.submitted_at, r.id");
    }

    private void filter(SqlText sql, TransferFilter filter) {
        filter.state().ifPresent(state -> sql.add(" AND r.state = ?", state.name()));
        filter.wantedSiteId().ifPresent(site -> sql.add(" AND r.wanted_site_id = ?", site));
        if (filter.mine()) {
            sql.add(" AND r.member_id = ?", caller.memberId());
        }
        if (!filter.text().isEmpty()) {
            sql.add(" AND (m.serial_no = ? OR m.family_name LIKE ?)", filter.text(), Like.prefix(filter.text()));
        }
        if (filter.awaitingMe()) {
            awaitingMe(sql);
        }
    }

    private void awaitingMe(SqlText sql) {
        var site = TransferVisibility.commandedSite(caller);
        sql.add(
                " AND (r.member_id <> ? AND (r.state IN ('SUBMITTED', 'ENDORSED_LOSING') AND "
                        + TransferVisibility.ENDORSER
                        + " = ? OR r.state = 'SUBMITTED' AND a.work_site_id = ?"
                        + " OR r.state = 'ENDORSED_LOSING' AND r.wanted_site_id = ?",
                caller.memberId(),
                today,
                caller.memberId(),
                site,
                site);
        if (caller.holds(Right.TRANSFER_APPROVE)) {
            sql.add(" OR r.state = 'ENDORSED_GAINING'");
        }
        sql.add(
                ") OR r.member_id = ? AND r.state = 'APPROVED' AND r.order_id IS NULL AND r.offered_at IS NOT NULL"
                        + " AND r.offer_accepted_at IS NULL)",
                caller.memberId());
    }

    /** One request with everything its page shows; whether the caller may see it is for the caller to ask. */
    SqlText one(long requestId) {
        return new SqlText()
                .add(COLUMNS + ", n.id, n.serial_no, n.family_name, n.given_name, r.reason, r.hardship_facts,"
                        + " r.temporary_until, r.order_id, po.order_no, " + Secrets.columns("why") + ", "
                        + Secrets.columns("fact"))
                .add(", " + OpenGlass.until(GlassKind.TRANSFER_REQUEST, "r.id"), caller.memberId(), now, now)
                .add(TABLES, today, today, today, today)
                .add(" LEFT JOIN member n ON n.id = " + TransferVisibility.ENDORSER, today)
                .add(TransferWords.joinRequest())
                .add(" LEFT JOIN personnel_order po ON po.id = r.order_id WHERE r.id = ?", requestId);
    }

    /** The same, where the caller may see it; otherwise as if there were none. */
    Optional<SqlRow> visible(EntityManager em, long requestId) {
        return one(requestId).rows(em).findFirst().filter(found -> TransferVisibility.sees(caller, subject(found)));
    }

    static TransferVisibility.Subject subject(SqlRow row) {
        return new TransferVisibility.Subject(row.number(2), row.number(6), row.number(9), row.number(ENDORSER));
    }

    static TransferRow row(SqlRow row) {
        return new TransferRow(
                row.number(0),
                PersonRef.of(row, 2),
                row.number(6),
                TransferState.valueOf(row.text(STATE)),
                row.flag(8),
                row.number(9),
                row.number(10),
                row.number(11),
                row.instant(12),
                !row.absent(OFFERED_AT));
    }

    /** Approved requests per site and watch. */
    SqlText waitingLists() {
        var sql = new SqlText()
                .add("SELECT r.wanted_site_id, COALESCE(r.wanted_watch_id, 0), COUNT(*), COUNT(r.offered_at)"
                        + " FROM transfer_request r WHERE r.state = 'APPROVED'");
        ofSite(sql);
        return sql.add(" GROUP BY r.wanted_site_id, COALESCE(r.wanted_watch_id, 0) ORDER BY 1, 2");
    }

    /** Approved requests for a watch of a site, those to whom any watch will do included, first come first. */
    SqlText waiting(long siteId, long watchId) {
        var sql = new SqlText()
                .add(COLUMNS)
                .add(TABLES, today, today, today, today)
                .add(" WHERE r.state = 'APPROVED' AND r.wanted_site_id = ?", siteId);
        if (watchId != 0) {
            sql.add(" AND (r.wanted_watch_id IS NULL OR r.wanted_watch_id = ?)", watchId);
        }
        ofSite(sql);
        return sql.add(" ORDER BY r.queued_at, r.id");
    }

    private void ofSite(SqlText sql) {
        if (!caller.holds(Right.TRANSFER_READ_ALL)) {
            sql.add(" AND r.wanted_site_id = ?", TransferVisibility.commandedSite(caller));
        }
    }

    static WaitingRow waiting(SqlRow row, int rank) {
        return new WaitingRow(
                rank,
                row.number(0),
                row.integer(1),
                PersonRef.of(row, 2),
                row.number(6),
                row.number(10),
                row.number(11),
                row.flag(8),
                row.instant(13),
                !row.absent(18),
                !row.absent(OFFERED_AT),
                !row.absent(OFFERED_AT + 2),
                row.number(17));
    }
}
