package org.kcpd.division.access.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Right;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.RoleGrant;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.query.GrantFilter;
import org.kcpd.division.access.query.GrantQuery;
import org.kcpd.division.access.query.GrantRow;
import org.kcpd.division.access.query.GrantSort;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

class GrantDeskTest {
    private static final BusinessClock CLOCK =
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    private static TestDatabase db;

    private final TestPipeline pipeline = new TestPipeline(db, CLOCK);
    private final GrantDesk desk = pipeline.wire(
            GrantDesk.class,
            pipeline.em(),
            new Accounts(pipeline.em(), 1000),
            new Givers(pipeline.em(), pipeline.source(), CLOCK),
            pipeline.callers(),
            CLOCK,
            new AuditTrail());
    private final GrantQuery query = pipeline.wire(GrantQuery.class, pipeline.em(), CLOCK, pipeline.callers());

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "SEPARATED", "EPD", "MEMBER")
                .member("800", "ACTIVE", "EPD", "MEMBER")
                .member("900", "ACTIVE", "EPD", "MEMBER");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void clean() {
        db.sql("delete from role_grant", "delete from audit_event");
        pipeline.callers().actAsSystem(() -> grant("800", Role.ADM, "2027-06-01", "first administrator"));
        pipeline.callers().actAsSystem(() -> grant("900", Role.PRI, "2027-06-01", "first privacy officer"));
    }

    @Test
    void who_holds_a_role_grants_it_with_end_and_reason_and_the_privacy_officer_takes_it_back() {
        long id = as("800", () -> grant("100", Role.ADM, "2026-12-31", "roster duty"));
        assertThat(holds("100", Right.ROSTER_EDIT)).isTrue();

        as("900", () -> pipeline.call(desk, "revoke", new RevokeGrant("", id)));

        assertThat(holds("100", Right.ROSTER_EDIT)).isFalse();
        assertThatThrownBy(() -> as("900", () -> pipeline.call(desk, "revoke", new RevokeGrant("", id))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("E-GRANT-OVER");
        assertThatThrownBy(() -> as("900", () -> pipeline.call(desk, "revoke", new RevokeGrant("", 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_grants_to_themself_without_end_without_reason_or_what_only_a_post_gives() {
        refused("E-OWN-GRANT", () -> grant("800", Role.ADM, "2026-12-31", "for me"));
        refused("E-GRANT-END", () -> grant("100", Role.ADM, "2026-11-21", "yesterday"));
        refused("E-GRANT-END", () -> grant("100", Role.ADM, "2027-12-31", "longer than a year"));
        refused("E-REQUIRED", () -> grant("100", Role.ADM, "2026-12-31", " "));
        refused("E-NOT-GRANTABLE", () -> grant("100", Role.CED, "2026-12-31", "no post"));
        assertThatThrownBy(() -> as("100", () -> grant("900", Role.ADM, "2026-12-31", "not mine to give")))
                .isInstanceOf(NotPermitted.class);
        refused("E-SEPARATED", () -> grant("200", Role.ADM, "2026-12-31", "gone"));
        assertThat(list("", false).count()).isEqualTo(2);
    }

    @Test
    void nobody_gives_or_takes_what_they_do_not_hold() {
        refusedTo("900", "E-NOT-HELD", () -> grant("100", Role.ADM, "2026-12-31", "not mine"));
        refusedTo("800", "E-NOT-HELD", () -> grant("100", Role.PRI, "2026-12-31", "not mine"));
        refusedTo("800", "E-NOT-HELD", () -> grant("100", Role.SYS, "2026-12-31", "not mine"));
        refusedTo("900", "E-TWO-PERSONS", () -> grant("100", Role.PRI, "2026-12-31", "alone"));
        long privacy = list("900", true).rows().get(0).id();
        assertThatThrownBy(() -> as("800", () -> pipeline.call(desk, "revoke", new RevokeGrant("", privacy))))
                .as("not even that there is such a grant")
                .isInstanceOf(NotFound.class);
        assertThat(as("800", () -> pipeline.<List<Role>>call(query, "giveable")))
                .containsExactly(Role.ADM, Role.ANA);
        assertThat(as("800", () -> list(query)).rows())
                .as("an administrator sees only grants of what they may give")
                .extracting(GrantRow::role)
                .containsOnly(Role.ADM);
    }

    @Test
    void the_list_tells_who_holds_what_until_when() {
        as("800", () -> grant("100", Role.ADM, "2026-12-31", "night shift"));

        Slice<GrantRow> found = list("10", true);

        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.serialNo()).isEqualTo("100");
            assertThat(row.role()).isEqualTo(Role.ADM);
            assertThat(row.until()).as("the end of that day in Kansas City").isEqualTo("2027-01-01T06:00:00Z");
            assertThat(row.grantedBy()).isEqualTo("800");
            assertThat(row.inForce()).isTrue();
        });
        assertThat(list("%", false).rows()).isEmpty();
    }

    @Test
    void a_grant_keeps_instants_as_they_are() {
        Instant from = Instant.parse("2026-11-01T06:30:00.123456Z");
        long id = db.call(em -> {
            var grant = RoleGrant.byInstallation(
                    new Accounts(em, 1000).memberId("100"), Role.ANA, from, from.plusSeconds(60), "test");
            em.persist(grant);
            em.flush();
            return grant.id();
        });

        Object stored = db.call(em -> em.createNativeQuery(
                        "select date_format(from_at, '%Y-%m-%d %H:%i:%s.%f') from role_grant where id = " + id)
                .getSingleResult());
        assertThat(stored).isEqualTo("2026-11-01 06:30:00.123456");
        assertThat(db.<Boolean>call(em -> em.find(RoleGrant.class, id).inForce(from)))
                .isTrue();
    }

    private Slice<GrantRow> list(String text, boolean inForceOnly) {
        var asked =
                new TableQuery<>(new GrantFilter(text, Optional.empty(), inForceOnly), GrantSort.UNTIL, true, 0, 20);
        return as("900", () -> pipeline.call(query, "list", asked));
    }

    private long grant(String serial, Role role, String until, String reason) {
        return pipeline.<Long>call(desk, "grant", new GrantRole("", serial, role, LocalDate.parse(until), reason));
    }

    private Slice<GrantRow> list(GrantQuery asked) {
        return pipeline.call(
                asked,
                "list",
                new TableQuery<>(new GrantFilter("", Optional.empty(), false), GrantSort.UNTIL, true, 0, 20));
    }

    private void refused(String code, Supplier<Long> granting) {
        refusedTo("800", code, granting);
    }

    private void refusedTo(String serial, String code, Supplier<Long> granting) {
        assertThatThrownBy(() -> as(serial, granting))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(code);
    }

    private boolean holds(String serial, Right right) {
        return as(serial, () -> pipeline.callers().current().holds(right));
    }

    private <T> T as(String serial, Supplier<T> work) {
        return pipeline.callers().actAs(serial, work);
    }
}
