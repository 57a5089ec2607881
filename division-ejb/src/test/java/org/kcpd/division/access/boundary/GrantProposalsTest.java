package org.kcpd.division.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.ProposalState;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.control.OpenProposals;
import org.kcpd.division.access.query.ProposalFilter;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.access.query.ProposalRow;
import org.kcpd.division.access.query.ProposalSort;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

/** What two have to give: 900, 901 and 902 are privacy officers, 800 an administrator, 700 an operator. */
class GrantProposalsTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static TestDatabase db;

    private Instant now = START;
    private final BusinessClock clock = new BusinessClock(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final Givers givers = new Givers(pipeline.em(), pipeline.source(), clock);
    private final GrantDesk desk = pipeline.wire(
            GrantDesk.class,
            pipeline.em(),
            new Accounts(pipeline.em(), 1000),
            givers,
            pipeline.callers(),
            clock,
            new AuditTrail());
    private final GrantProposals proposals = pipeline.wire(
            GrantProposals.class,
            pipeline.em(),
            new Accounts(pipeline.em(), 1000),
            givers,
            new OpenProposals(pipeline.em(), new Outbox(pipeline.em(), clock), "https://intranet.example/division"),
            pipeline.callers(),
            clock,
            new AuditTrail());
    private final ProposalQuery query = pipeline.wire(ProposalQuery.class, pipeline.em(), clock, pipeline.callers());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        var roster = new TestRoster(db);
        for (String serial : List.of("100", "700", "800", "900", "901", "902")) {
            roster.member(serial, "ACTIVE", "EPD", "MEMBER");
        }
        roster.member("200", "SEPARATED", "EPD", "MEMBER");
        db.sql("update member set email = concat(serial_no, '@kcpd.example')");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void clean() {
        db.sql(
                "delete from grant_proposal",
                "delete from role_grant",
                "delete from outbox_mail",
                "delete from audit_event");
        List.of("700 SYS", "800 ADM", "900 PRI", "901 PRI", "902 PRI")
                .forEach(held -> db.sql("insert into role_grant (member_id, role, from_at, to_at, reason)"
                        + " select id, '%s', '2026-01-01', '2027-06-01', 'test' from member where serial_no = '%s'"
                                .formatted(held.substring(4), held.substring(0, 3))));
    }

    @Test
    void one_proposes_another_confirms_and_the_role_begins() {
        long id = as("900", () -> propose("100", Role.PRI));
        assertThat(holds("100", Role.PRI)).isFalse();
        assertThat(detail("901", id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ProposalState.OPEN);
            assertThat(row.mayDecide()).isTrue();
            assertThat(row.mayWithdraw()).isFalse();
            assertThat(row.proposedBy().serialNo()).isEqualTo("900");
        });
        assertThat(detail("900", id).mayDecide()).isFalse();
        assertThat(detail("900", id).mayWithdraw()).isTrue();
        assertThat(texts("select recipient from outbox_mail order by recipient"))
                .containsExactly("901@kcpd.example", "902@kcpd.example");
        assertThat(texts("select body from outbox_mail limit 1").get(0))
                .contains("/access/proposal.xhtml?id=" + id)
                .doesNotContain("100");

        as("901", () -> pipeline.<Long>call(proposals, "confirm", step(id, "")));

        assertThat(holds("100", Role.PRI)).isTrue();
        assertThat(detail("900", id).state()).isEqualTo(ProposalState.CONFIRMED);
        assertThat(texts(
                        "select concat(g.granted_by <> g.confirmed_by, g.confirmed_by = p.decided_by, g.id = p.grant_id)"
                                + " from role_grant g join grant_proposal p on p.grant_id = g.id"))
                .containsExactly("111");
        assertThat(texts("select outcome from audit_event")).hasSize(2).containsOnly("ALLOWED");
    }

    @Test
    void nobody_makes_it_alone() {
        long proposed = as("900", () -> propose("100", Role.PRI));

        refused("900", "E-SAME-PERSON", proposed, "confirm", "");
        refused("900", "E-SAME-PERSON", proposed, "refuse", "no");
        refused("901", "E-OTHER-PERSON", proposed, "withdraw", "");
        refusedProposal("900", "E-OWN-GRANT", "900", Role.PRI);
        refusedProposal("900", "E-ONE-PERSON", "100", Role.ANA);
        refusedProposal("900", "E-NOT-HELD", "100", Role.ADM);
        refusedProposal("900", "E-NOT-HELD", "100", Role.SYS);
        refusedProposal("800", "E-NOT-HELD", "100", Role.PRI);
        refusedProposal("900", "E-SEPARATED", "200", Role.PRI);
        refusedProposal("901", "E-PROPOSED", "100", Role.PRI);
        assertThatThrownBy(() -> as("100", () -> propose("200", Role.PRI))).isInstanceOf(NotPermitted.class);
        assertThat(holds("100", Role.PRI)).isFalse();
    }

    @Test
    void whoever_it_is_for_does_not_confirm_it_even_when_they_hold_it_already() {
        long renewal = as("900", () -> propose("901", Role.PRI));

        refused("901", "E-OWN-GRANT", renewal, "confirm", "");
        assertThat(detail("901", renewal).mayDecide()).isFalse();
        as("902", () -> pipeline.<Long>call(proposals, "confirm", step(renewal, "")));
    }

    @Test
    void a_proposal_of_another_role_is_none_of_ones_business() {
        long id = as("900", () -> propose("100", Role.PRI));

        for (String stranger : List.of("800", "700")) {
            assertThatThrownBy(() -> detail(stranger, id)).isInstanceOf(NotFound.class);
            for (String verb : List.of("confirm", "refuse", "withdraw")) {
                assertThatThrownBy(() -> as(stranger, () -> pipeline.call(proposals, verb, step(id, "why"))))
                        .isInstanceOf(NotFound.class);
            }
            assertThat(list(stranger).rows()).isEmpty();
        }
        assertThat(list("902").count()).isEqualTo(1);
    }

    @Test
    void it_is_refused_with_a_reason_or_withdrawn_and_then_it_is_over() {
        long refused = as("900", () -> propose("100", Role.PRI));
        refused("901", "E-REASON", refused, "refuse", " ");
        as("901", () -> pipeline.call(proposals, "refuse", step(refused, "not needed")));
        assertThat(detail("900", refused)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ProposalState.REFUSED);
            assertThat(row.decisionReason()).isEqualTo("not needed");
        });

        long withdrawn = as("900", () -> propose("100", Role.PRI));
        as("900", () -> pipeline.call(proposals, "withdraw", step(withdrawn, "")));
        for (long id : List.of(refused, withdrawn)) {
            refused("902", "E-DECIDED", id, "confirm", "");
            refused("902", "E-DECIDED", id, "refuse", "late");
            refused("900", "E-DECIDED", id, "withdraw", "");
        }
        assertThat(holds("100", Role.PRI)).isFalse();
    }

    @Test
    void after_seven_days_it_has_run_out_with_nothing_running_and_may_be_proposed_anew() {
        long id = as("900", () -> propose("100", Role.PRI));
        now = START.plus(Duration.ofDays(7)).minusMillis(1);
        assertThat(detail("901", id).state()).isEqualTo(ProposalState.OPEN);
        now = START.plus(Duration.ofDays(7));
        assertThat(detail("901", id).state()).isEqualTo(ProposalState.EXPIRED);
        assertThat(detail("901", id).mayDecide()).isFalse();
        refused("901", "E-PROPOSAL-OVER", id, "confirm", "");
        refused("900", "E-PROPOSAL-OVER", id, "withdraw", "");
        assertThat(list("901").rows()).isEmpty();

        assertThat(as("900", () -> propose("100", Role.PRI))).isGreaterThan(id);
    }

    @Test
    void both_hold_it_at_the_moment_it_is_confirmed() {
        long id = as("900", () -> propose("100", Role.PRI));
        db.sql("update role_grant set revoked_at = '2026-11-23 12:00:00' where role = 'PRI' and member_id ="
                + " (select id from member where serial_no = '900')");

        refused("901", "E-PROPOSER-LOST", id, "confirm", "");

        db.sql("update role_grant set revoked_at = null");
        db.sql("update role_grant set revoked_at = '2026-11-23 12:00:00' where role = 'PRI' and member_id ="
                + " (select id from member where serial_no = '901')");
        assertThatThrownBy(() -> as("901", () -> pipeline.call(proposals, "confirm", step(id, ""))))
                .isInstanceOf(NotPermitted.class);
        assertThat(holds("100", Role.PRI)).isFalse();
    }

    @Test
    void of_many_who_decide_at_once_one_does() throws Exception {
        for (int round = 0; round < 3; round++) {
            db.sql("delete from grant_proposal", "delete from role_grant where confirmed_by is not null");
            long id = as("900", () -> propose("100", Role.PRI));
            var results = atOnce(List.of(
                    () -> as("901", () -> pipeline.call(proposals, "confirm", step(id, ""))),
                    () -> as("902", () -> pipeline.call(proposals, "confirm", step(id, ""))),
                    () -> as("902", () -> pipeline.call(proposals, "refuse", step(id, "no"))),
                    () -> as("900", () -> pipeline.call(proposals, "withdraw", step(id, "")))));

            assertThat(results).containsOnlyOnce("done").contains("E-DECIDED");
            assertThat(texts("select count(*) from grant_proposal where decision is not null"))
                    .containsExactly("1");
            assertThat(texts("select count(*) - (select count(*) from grant_proposal where decision = 'CONFIRMED')"
                            + " from role_grant where confirmed_by is not null"))
                    .containsExactly("0");
        }
    }

    @Test
    void of_many_who_propose_the_same_at_once_one_does() throws Exception {
        var results = atOnce(List.of(
                () -> as("900", () -> propose("100", Role.PRI)),
                () -> as("901", () -> propose("100", Role.PRI)),
                () -> as("902", () -> propose("100", Role.PRI))));

        assertThat(results).containsOnlyOnce("done");
        assertThat(texts("select count(*) from grant_proposal")).containsExactly("1");
    }

    @Test
    void the_installation_appoints_guardians_only_while_fewer_than_two_hold_the_role() {
        var guardians = new Guardians("100, 901,999,200", givers, desk, clock);
        inTransaction(guardians::appoint);
        assertThat(holds("100", Role.PRI)).as("three hold it").isFalse();
        assertThat(holds("100", Role.SYS)).as("one holds it").isTrue();
        assertThat(holds("901", Role.SYS)).isTrue();
        assertThat(holds("700", Role.SYS)).isTrue();
        long grants = Long.parseLong(texts("select count(*) from role_grant").get(0));

        inTransaction(guardians::appoint);

        assertThat(texts("select count(*) from role_grant")).containsExactly(String.valueOf(grants));
        assertThat(texts("select count(*) from role_grant where reason = 'division.guardians' and granted_by is null"))
                .containsExactly("2");
    }

    private void inTransaction(Runnable work) {
        pipeline.callers().actAsSystem(() -> pipeline.transaction().call(() -> {
            work.run();
            return null;
        }));
    }

    private static List<String> atOnce(List<Supplier<?>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<String>> calls = acts.stream()
                    .<Callable<String>>map(act -> () -> {
                        try {
                            act.get();
                            return "done";
                        } catch (DivisionException refusal) {
                            return refusal.code();
                        }
                    })
                    .toList();
            var said = new ArrayList<String>();
            for (var result : threads.invokeAll(calls)) {
                said.add(result.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    private long propose(String serial, Role role) {
        return pipeline.<Long>call(
                proposals, "propose", new ProposeGrant("", serial, role, LocalDate.parse("2027-06-30"), "needed"));
    }

    private static ProposalStep step(long id, String reason) {
        return new ProposalStep("", id, reason);
    }

    private void refusedProposal(String by, String code, String serial, Role role) {
        assertThatThrownBy(() -> as(by, () -> propose(serial, role)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(code);
    }

    private void refused(String by, String code, long id, String verb, String reason) {
        assertThatThrownBy(() -> as(by, () -> pipeline.call(proposals, verb, step(id, reason))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(code);
    }

    private ProposalRow detail(String by, long id) {
        return as(by, () -> pipeline.call(query, "detail", id));
    }

    private Slice<ProposalRow> list(String by) {
        return as(
                by,
                () -> pipeline.call(
                        query, "list", new TableQuery<>(new ProposalFilter(true), ProposalSort.PROPOSED, true, 0, 20)));
    }

    private boolean holds(String serial, Role role) {
        return as(serial, () -> pipeline.callers().current().has(role));
    }

    private static List<String> texts(String sql) {
        return db.call(em -> ((List<?>) em.createNativeQuery(sql).getResultList())
                .stream().map(String::valueOf).toList());
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }
}
