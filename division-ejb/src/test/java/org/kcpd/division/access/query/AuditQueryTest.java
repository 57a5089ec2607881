package org.kcpd.division.access.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kcpd.division.access.Role;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.migrate.Schema;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.Caller;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** Who sees what of the audit, and that every search of it has its index, in a table of many months. */
class AuditQueryTest {
    private static final BusinessClock CLOCK =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int ROWS = 6_000;

    private static TestDatabase db;

    private final TestPipeline pipeline = new TestPipeline(db, CLOCK);
    private final AuditQuery audit =
            pipeline.wire(AuditQuery.class, pipeline.em(), pipeline.callers(), new AuditTrail());
    private final ReviewQuery review = pipeline.wire(ReviewQuery.class, pipeline.em(), CLOCK, new AuditTrail());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new Schema(db.dataSource()).makeMonthsAhead();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "CED", "COMMANDER")
                .member("300", "ACTIVE", "EPD", "COMMANDER")
                .member("400", "ACTIVE", "EPD", "MEMBER")
                .place("300", "CFMH", "MEMBER", false, "2026-11-01", "2026-12-01")
                .grant("400", "ADM", "2026-01-01", "2026-12-31");
        db.sql(
                "insert into audit_event (happened_at, actor_id, actor_serial, use_case, right_name, act, outcome,"
                        + " subject_kind, subject_id, row_count, incident, detail, changes)"
                        + " select '2026-11-20 12:00:00' + interval (seq % 700) minute, 1 + seq % 4, concat(1 + seq % 4, '00'),"
                        + " 'Some.case', 'X', elt(1 + seq % 6, 'DO', 'READ', 'SEARCH', 'EXPORT', 'PRINT', 'SESSION'),"
                        + " if(seq % 50 = 0, 'DENIED', if(seq % 77 = 0, 'FAILED', 'ALLOWED')),"
                        + " if(seq % 2 = 0, 'PersonnelOrder', 'Member'), seq % 40, seq, 'ABCD-2345', 'secret detail', '[]' from ("
                        + numbers() + ") n",
                "analyze table audit_event");
    }

    private static String numbers() {
        String digits = "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "select a.d + 10 * b.d + 100 * c.d + 1000 * e.d seq from %1$s a, %1$s b, %1$s c, %1$s e"
                        .formatted(digits)
                + " where e.d < " + ROWS / 1000;
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    private <T> T as(Role role, Supplier<T> work) {
        var roles = EnumSet.of(Role.REQ, role);
        var caller = new Caller(4, "400", role.name(), roles, Role.rightsOf(roles), 0, 0, Optional.empty(), false);
        return pipeline.callers().as(caller, work);
    }

    private List<AuditRow> page(Role role, AuditFilter filter, AuditCursor behind, int size) {
        return as(role, () -> pipeline.call(audit, "page", filter, behind, size));
    }

    /** What looking at the audit has left in it. */
    @BeforeEach
    void forgetOwnLooks() {
        db.sql("delete from audit_event where stamp is not null");
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_without_a_row_twice() {
        var filter = new AuditFilter("200", Optional.empty(), "", "", Optional.of(DAY), Optional.of(DAY));
        var seen = new ArrayList<Long>();
        var behind = AuditCursor.NEWEST;
        List<AuditRow> page;
        do {
            page = page(Role.PRI, filter, behind, 70);
            page.forEach(row -> seen.add(row.id()));
            behind = page.isEmpty()
                    ? behind
                    : AuditCursor.parse(
                            AuditCursor.behind(page.get(page.size() - 1)).text());
        } while (!page.isEmpty());

        long expected = db.call(em -> ((Number) em.createNativeQuery("select count(*) from audit_event"
                                + " where actor_serial = '200' and happened_at >= '2026-11-20 06:00:00'"
                                + " and happened_at < '2026-11-21 06:00:00'")
                        .getSingleResult())
                .longValue());
        assertThat(seen).hasSize((int) expected).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit_event_time",
                "audit_event_actor",
                "audit_event_subject",
                "audit_event_act",
                "audit_event_outcome_time"
            })
    void every_search_has_its_index_and_nothing_is_sorted(String index) throws SQLException {
        var filter =
                switch (index) {
                    case "audit_event_actor" -> new AuditFilter(
                            "200", Optional.empty(), "", "", Optional.empty(), Optional.empty());
                    case "audit_event_subject" -> AuditFilter.about("Member", 7);
                    case "audit_event_act" -> AuditFilter.ALL.onlyAct("EXPORT");
                    case "audit_event_outcome_time" -> new AuditFilter(
                            "", Optional.empty(), "", "DENIED", Optional.empty(), Optional.empty());
                    default -> AuditFilter.ALL;
                };
        var sql = new AuditSql(filter, AuditCursor.NEWEST);
        try (var connection = db.dataSource().getConnection();
                var statement = connection.prepareStatement("explain " + sql.text(100))) {
            for (int i = 0; i < sql.values().size(); i++) {
                statement.setObject(i + 1, sql.values().get(i));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                // MariaDB answers with a table, MySQL with a tree
                boolean table = row.getMetaData().getColumnCount() > 1;
                assertThat(table ? row.getString("key") : row.getString(1)).contains(index);
                assertThat(table ? row.getString("Extra") : row.getString(1))
                        .doesNotContain("filesort")
                        .doesNotContain("Sort:")
                        .doesNotContain("temporary");
            }
        }
    }

    @Test
    void looking_at_the_audit_stands_in_it() {
        page(Role.PRI, AuditFilter.about("Member", 7), AuditCursor.NEWEST, 5);

        assertThat(page(Role.PRI, AuditFilter.about("Member", 7), AuditCursor.NEWEST, 1))
                .singleElement()
                .satisfies(row -> assertThat(row.useCase()).isEqualTo("AuditQuery.page"));
    }

    @Test
    void the_privacy_officer_sees_all_of_it() {
        assertThat(page(Role.PRI, AuditFilter.about("Member", 7), AuditCursor.NEWEST, 5))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.actorName()).isEqualTo("Given Family");
                    assertThat(row.detail()).isEqualTo("secret detail");
                });
    }

    @Test
    void an_operator_sees_what_failed_and_not_who_or_what() {
        var asked = new AuditFilter(
                "200",
                Optional.of(new AuditFilter.Subject("Member", 7)),
                "",
                "FAILED",
                Optional.empty(),
                Optional.empty());

        var rows = page(Role.SYS, asked, AuditCursor.NEWEST, 200);

        assertThat(rows)
                .as("asked about a member and a record, answered about neither")
                .hasSizeGreaterThan(20);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.useCase()).isEqualTo("Some.case");
            assertThat(row.incident()).isEqualTo("ABCD-2345");
            assertThat(List.of(row.actorSerial(), row.actorName(), row.subjectKind(), row.detail(), row.changes()))
                    .containsOnly("");
            assertThat(row.subjectId()).isEmpty();
        });
    }

    @Test
    void a_roster_administrator_sees_who_looked_at_an_order_they_had_a_part_in_and_at_nothing_else() {
        db.sql(
                "insert into personnel_order (id, state, subject, authority, effective_on, hr_correction, prepared_by,"
                        + " prepared_at, version) values (8, 'DRAFT', 'S', 'A', '2026-12-01', 0, 1, '2026-11-20', 0)",
                "insert into order_event (order_id, happened_at, actor_id, verb) values (8, '2026-11-20', 4, 'DRAFT')");

        assertThat(about(Role.ADM, "PersonnelOrder", 8)).isNotEmpty();
        assertThatThrownBy(() -> about(Role.ADM, "PersonnelOrder", 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> about(Role.ADM, "Member", 7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> page(Role.ADM, AuditFilter.ALL, AuditCursor.NEWEST, 5))
                .isInstanceOf(NotPermitted.class);
        assertThat(about(Role.PRI, "Member", 7)).isNotEmpty();
    }

    private List<AuditRow> about(Role role, String kind, long id) {
        return as(role, () -> pipeline.call(audit, "about", kind, id, AuditCursor.NEWEST, 50));
    }

    @Test
    void the_division_commander_sees_numbers_only() {
        List<AuditSummary> summary = as(Role.CED, () -> pipeline.call(audit, "summary", DAY, DAY.plusDays(1)));

        assertThat(summary)
                .extracting(AuditSummary::act)
                .contains("DO", "EXPORT", "PRINT", "READ", "SEARCH", "SESSION");
        assertThat(summary.stream().mapToLong(AuditSummary::denied).sum()).isEqualTo(ROWS / 50);
        assertThatThrownBy(() -> page(Role.CED, AuditFilter.ALL, AuditCursor.NEWEST, 5))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(Role.CED, () -> pipeline.call(audit, "summary", DAY, DAY.plusDays(92))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("E-AUDIT-SPAN");
    }

    @Test
    void nobody_else_sees_anything_not_even_about_themself() {
        for (Role role : List.of(Role.REQ, Role.PDC, Role.CHIEF, Role.ANA)) {
            assertThatThrownBy(() -> page(role, AuditFilter.ALL, AuditCursor.NEWEST, 5))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> about(role, "Member", 4)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void the_disclosure_log_has_what_left_newest_first() {
        var none = AuditFilter.ALL;
        List<AuditRow> log = as(Role.PRI, () -> pipeline.call(audit, "disclosures", none, AuditCursor.NEWEST, 60));
        List<AuditRow> prints =
                as(Role.PRI, () -> pipeline.call(audit, "disclosures", none.onlyAct("PRINT"), AuditCursor.NEWEST, 60));

        assertThat(log)
                .extracting(AuditRow::act)
                .containsOnly("SEARCH", "EXPORT", "PRINT")
                .contains("EXPORT");
        assertThat(log).isSortedAccordingTo((a, b) -> b.happenedAt().compareTo(a.happenedAt()));
        assertThat(prints)
                .hasSize(60)
                .allMatch(row -> row.act().equals("PRINT") && row.rowCount().isPresent());
    }

    @Test
    void the_access_review_says_who_holds_what_since_when_and_why() {
        var asked = new TableQuery<>(new ReviewFilter("", Optional.empty()), ReviewSort.ROLE, false, 0, 50);

        var rows = as(Role.PRI, () -> pipeline.<Slice<ReviewRow>>call(review, "list", asked))
                .rows();

        assertThat(rows)
                .extracting(row -> row.serialNo() + " " + row.role() + " " + row.byGrant())
                .as("300 commands East, but is lent elsewhere today")
                .containsExactly("200 CED false", "400 ADM true");
        assertThat(rows.get(0).since()).isEqualTo("2020-01-01T06:00:00Z");
        assertThat(rows.get(1).until()).contains(Instant.parse("2026-12-31T00:00:00Z"));
    }
}
