package org.kcpd.division.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.query.AccountFilter;
import org.kcpd.division.access.query.AccountQuery;
import org.kcpd.division.access.query.AccountRow;
import org.kcpd.division.access.query.AccountSort;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

class AccountDeskTest {
    private static final BusinessClock CLOCK =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    private static TestDatabase db;

    private final TestPipeline pipeline = new TestPipeline(db, CLOCK);
    private final AccountDesk desk =
            pipeline.wire(AccountDesk.class, new Accounts(pipeline.em(), 1000), new AuditTrail());
    private final AccountQuery query = pipeline.wire(AccountQuery.class, pipeline.em(), new AuditTrail());
    private final AuditQuery audit =
            pipeline.wire(AuditQuery.class, pipeline.em(), pipeline.callers(), new AuditTrail());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "EPD", "MEMBER")
                .member("900", "ACTIVE", "EPD", "MEMBER")
                .grant("900", "PRI", "2026-01-01", "2027-06-01");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void link() {
        db.sql(
                "delete from audit_event",
                "delete from account",
                "insert into account (member_id, issuer, subject, linked_at, failed_sign_ins, version)"
                        + " select id, 'https://portal.example', 's-1', '2026-11-01 08:00', 0, 0 from member"
                        + " where serial_no = '100'",
                "insert into account (member_id, password_hash, failed_sign_ins, version)"
                        + " select id, 'x', 0, 0 from member where serial_no = '200'");
    }

    @Test
    void a_privacy_officer_unlinks_with_a_reason_and_the_audit_says_from_whom() {
        long memberId = linked().rows().get(0).memberId();

        as("900", () -> pipeline.call(desk, "unlink", new UnlinkAccount("", memberId, "new portal account")));

        assertThat(linked().rows()).isEmpty();
        assertThat(audited("AccountDesk.unlink")).singleElement().satisfies(row -> {
            assertThat(row.actorSerial()).isEqualTo("900");
            assertThat(row.subjectId()).contains(memberId);
            assertThat(row.detail()).isEqualTo("new portal account");
            assertThat(row.changes()).contains("\"subject\":[\"s-1\",\"\"]", "https://portal.example");
        });
    }

    @Test
    void nobody_else_unlinks_and_never_without_a_reason() {
        long memberId = linked().rows().get(0).memberId();

        assertThatThrownBy(() ->
                        as("200", () -> pipeline.call(desk, "unlink", new UnlinkAccount("", memberId, "mine now"))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as("900", () -> pipeline.call(desk, "unlink", new UnlinkAccount("", memberId, " "))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("E-REQUIRED");
        assertThat(linked().rows()).hasSize(1);
    }

    @Test
    void the_list_tells_who_signs_in_by_what() {
        Slice<AccountRow> all = list(new AccountFilter("", false), AccountSort.SERIAL);

        assertThat(all.rows()).extracting(AccountRow::serialNo).containsExactly("100", "200");
        assertThat(all.rows().get(0).issuer()).isEqualTo("https://portal.example");
        assertThat(all.rows().get(0).linkedAt()).contains(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(all.rows().get(0).password()).isFalse();
        assertThat(all.rows().get(1).subject()).isEmpty();
        assertThat(all.rows().get(1).password()).isTrue();
        assertThat(list(new AccountFilter("20", false), AccountSort.LAST).rows())
                .extracting(AccountRow::serialNo)
                .containsExactly("200");
        assertThat(audited("AccountQuery.list")).hasSize(2).allSatisfy(row -> {
            assertThat(row.act()).isEqualTo("READ");
            assertThat(row.actorSerial()).isEqualTo("900");
        });
    }

    private List<AuditRow> audited(String useCase) {
        List<AuditRow> rows = as("900", () -> pipeline.call(audit, "page", AuditFilter.ALL, AuditCursor.NEWEST, 10));
        return rows.stream().filter(row -> row.useCase().equals(useCase)).toList();
    }

    private Slice<AccountRow> linked() {
        return list(new AccountFilter("", true), AccountSort.MEMBER);
    }

    private Slice<AccountRow> list(AccountFilter filter, AccountSort sort) {
        return as("900", () -> pipeline.call(query, "list", new TableQuery<>(filter, sort, false, 0, 50)));
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }
}
