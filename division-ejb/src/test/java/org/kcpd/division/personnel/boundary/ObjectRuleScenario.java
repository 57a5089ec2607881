package org.kcpd.division.personnel.boundary;

import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.SECOND_ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kcpd.division.access.Role;
import org.kcpd.division.access.boundary.GrantDesk;
import org.kcpd.division.access.boundary.GrantProposals;
import org.kcpd.division.access.boundary.GrantRole;
import org.kcpd.division.access.boundary.ProposalStep;
import org.kcpd.division.access.boundary.ProposeGrant;
import org.kcpd.division.access.boundary.RevokeGrant;
import org.kcpd.division.access.control.Accounts;
import org.kcpd.division.access.control.Givers;
import org.kcpd.division.access.control.OpenProposals;
import org.kcpd.division.access.query.AuditCursor;
import org.kcpd.division.access.query.AuditFilter;
import org.kcpd.division.access.query.AuditQuery;
import org.kcpd.division.access.query.AuditRow;
import org.kcpd.division.access.query.ProposalQuery;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.query.OrderFilter;
import org.kcpd.division.personnel.query.OrderLineRow;
import org.kcpd.division.personnel.query.OrderRow;
import org.kcpd.division.personnel.query.OrderSort;
import org.kcpd.division.personnel.query.Readers;
import org.kcpd.division.personnel.query.TransferFilter;
import org.kcpd.division.personnel.query.TransferRow;
import org.kcpd.division.personnel.query.TransferSort;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.platform.job.TaskDesk;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStore;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.table.Slice;
import org.kcpd.division.platform.table.TableQuery;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Everything an object rule keeps from somebody, tried once: answers what was not kept. It is made with fresh records each
 * time and may be run by a class loader that has changed one of the rules.
 */
public final class ObjectRuleScenario implements Function<TestDatabase, List<String>> {
    private static final AuditFilter NO_FILTER =
            new AuditFilter("", Optional.empty(), "", "", Optional.empty(), Optional.empty());

    private final List<String> broken = new ArrayList<>();
    private OrdersWorld world;

    @Override
    public List<String> apply(TestDatabase database) {
        world = new OrdersWorld(database);
        String asking = member("OWNER");
        String stranger = member("STRANGER");
        orders(stranger);
        transfers(asking, stranger);
        tasks(asking, stranger);
        audit();
        grants(asking);
        return broken;
    }

    private void orders(String stranger) {
        long draft = world.draft(head(MONDAY), List.of(member("MOVED")), world.to("NPD"));
        hidden("order detail", () -> world.detail(stranger, draft));
        hidden("order print", () -> world.call(stranger, world.orderQuery, "printed", draft, Locale.ENGLISH));
        hidden("order readers", () -> world.call(stranger, world.readers, "order", draft));
        kept("order lines", () -> world.<Slice<OrderLineRow>>call(stranger, world.orderQuery, "lines", draft, 0, 10)
                .rows()
                .isEmpty());
        var all = new TableQuery<>(OrderFilter.ALL, OrderSort.values()[0], true, 0, 200);
        kept("order list", () -> world.<Slice<OrderRow>>call(stranger, world.orderQuery, "list", all).rows().stream()
                .noneMatch(row -> row.id() == draft));
        denied(
                "order submit",
                () -> world.call(stranger, world.orders, "submit", new OrderStep(key(), draft, world.version(draft))));
    }

    private void transfers(String asking, String stranger) {
        var wish = new TransferWish(
                world.element("NPD"),
                world.element("NPD"),
                Optional.empty(),
                true,
                "the facts",
                Optional.empty(),
                "closer to home");
        long id = world.call(asking, world.transfers, "submit", new SubmitTransfer(key(), wish));
        hidden("transfer detail", () -> world.transfer(stranger, id));
        hidden("transfer readers", () -> world.call(stranger, world.readers, "transfer", id));
        var all = new TableQuery<>(TransferFilter.ALL, TransferSort.SUBMITTED_AT, true, 0, 200);
        kept(
                "transfer list",
                () -> world.<Slice<TransferRow>>call(stranger, world.transferQuery, "list", all).rows().stream()
                        .noneMatch(row -> row.id() == id));
        kept(
                "facts of the hardship",
                () -> world.transfer(ADMINISTRATOR, id).hardshipFacts().isEmpty());
        kept(
                "who holds a granted role",
                () -> world.<Readers>call(asking, world.readers, "transfer", id).groups().stream()
                        .filter(group -> group.role().equals("ADM"))
                        .allMatch(group -> group.names().isEmpty()));
        for (String verb : List.of("withdraw", "acceptOffer", "declineOffer")) {
            denied(
                    "transfer " + verb,
                    () -> world.call(ADMINISTRATOR, world.transfers, verb, world.transferStep(id, "")));
            hidden(
                    "transfer " + verb + " with a guessed version",
                    () -> world.call(stranger, world.transfers, verb, new TransferStep(key(), id, 77, "")));
        }
        denied("transfer endorse", () -> {
            world.endorse(ADMINISTRATOR, id, Side.LOSING);
            return true;
        });
        hidden("transfer endorse by a stranger", () -> {
            world.endorse(stranger, id, Side.LOSING);
            return true;
        });
    }

    private void tasks(String asking, String stranger) {
        world.db.sql("insert into background_task (kind, state, started_by, created_at, total_steps, done_steps,"
                + " cancel_asked) values ('matrix', 'RUNNING', " + world.idOf(asking) + ", '2026-01-01', 1, 0, 0)");
        long id = world.number("select max(id) from background_task");
        var store = new TaskStore(world.pipeline.em(), world.pipeline.clock());
        var query = world.pipeline.wire(TaskQuery.class, store, world.pipeline.callers());
        var desk = world.pipeline.wire(TaskDesk.class, store, world.pipeline.callers(), new AuditTrail());
        hidden("task status", () -> world.call(stranger, query, "status", id));
        hidden("task cancel", () -> world.call(stranger, desk, "cancel", id));
    }

    private void audit() {
        String operator = member("OPERATOR", Role.SYS);
        var query =
                world.pipeline.wire(AuditQuery.class, world.pipeline.em(), world.pipeline.callers(), new AuditTrail());
        long order = world.number("select max(id) from personnel_order");
        hidden(
                "audit of another's order",
                () -> world.call(
                        SECOND_ADMINISTRATOR, query, "about", "PersonnelOrder", order, AuditCursor.NEWEST, 10));
        kept(
                "audit of the operator",
                () -> world.<List<AuditRow>>call(operator, query, "page", NO_FILTER, AuditCursor.NEWEST, 20).stream()
                        .allMatch(row -> row.actorSerial().isEmpty()));
        var nobody = new AuditFilter("no such member", Optional.empty(), "", "", Optional.empty(), Optional.empty());
        kept("audit the operator may ask about", () -> !world.<List<AuditRow>>call(
                        operator, query, "page", nobody, AuditCursor.NEWEST, 20)
                .isEmpty());
    }

    private void grants(String member) {
        String first = member("FIRST", Role.PRI);
        String second = member("SECOND", Role.PRI);
        String administrator = member("ADMIN", Role.ADM);
        var em = world.pipeline.em();
        var clock = world.pipeline.clock();
        var givers = new Givers(em, world.pipeline.source(), clock);
        var accounts = new Accounts(em, 1000);
        var desk = world.pipeline.wire(
                GrantDesk.class, em, accounts, givers, world.pipeline.callers(), clock, new AuditTrail());
        var proposals = world.pipeline.wire(
                GrantProposals.class,
                em,
                accounts,
                givers,
                new OpenProposals(em, new Outbox(em, clock), "https://intranet.example/division"),
                world.pipeline.callers(),
                clock,
                new AuditTrail());
        var query = world.pipeline.wire(ProposalQuery.class, em, clock, world.pipeline.callers());
        var until = LocalDate.of(2026, 12, 31);
        String other = member("OTHER");
        refused(
                "grant of what is not held",
                "E-NOT-HELD",
                () -> world.call(first, desk, "grant", new GrantRole("", member, Role.ADM, until, "why")));
        refused(
                "proposal of what is not held",
                "E-NOT-HELD",
                () -> world.call(
                        administrator, proposals, "propose", new ProposeGrant("", other, Role.PRI, until, "why")));
        hidden(
                "revocation of what is not held",
                () -> world.call(
                        administrator,
                        desk,
                        "revoke",
                        new RevokeGrant("", world.number("select max(id) from role_grant where role = 'PRI'"))));
        world.db.sql("update member_status set status = 'SEPARATED' where member_id = " + world.idOf(member("GONE")));
        refused(
                "grant to who is gone",
                "E-SEPARATED",
                () -> world.call(administrator, desk, "grant", new GrantRole("", latest(), Role.ADM, until, "why")));

        long id = world.call(first, proposals, "propose", new ProposeGrant("", member, Role.PRI, until, "why"));
        refused(
                "proposal made twice",
                "E-PROPOSED",
                () -> world.call(second, proposals, "propose", new ProposeGrant("", member, Role.PRI, until, "why")));
        hidden("proposal detail", () -> world.call(administrator, query, "detail", id));
        hidden(
                "proposal confirmed by a stranger",
                () -> world.call(administrator, proposals, "confirm", new ProposalStep("", id, "")));
        world.db.sql("update role_grant set revoked_at = from_at where member_id = " + world.idOf(first));
        refused(
                "proposal of who lost the role",
                "E-PROPOSER-LOST",
                () -> world.call(second, proposals, "confirm", new ProposalStep("", id, "")));
    }

    private String member(String name, Role... roles) {
        String serial = String.valueOf(50_000 + world.number("SELECT COUNT(*) FROM member"));
        world.member(serial, "Officer", "EPD", "EPD", "DAY", "MEMBER");
        for (Role role : roles) {
            world.db.sql("insert into role_grant (member_id, role, from_at, to_at, reason) values ("
                    + world.idOf(serial) + ", '" + role + "', '2026-01-01', '2027-01-01', '" + name + "')");
        }
        return serial;
    }

    private String latest() {
        return String.valueOf(50_000 + world.number("SELECT COUNT(*) FROM member") - 1);
    }

    private void hidden(String what, Supplier<?> act) {
        expect(what, act, e -> e instanceof NotFound);
    }

    private void denied(String what, Supplier<?> act) {
        expect(what, act, e -> e instanceof NotPermitted);
    }

    private void refused(String what, String code, Supplier<?> act) {
        expect(what, act, e -> e.code().equals(code));
    }

    private void expect(String what, Supplier<?> act, Function<DivisionException, Boolean> expected) {
        try {
            act.get();
            broken.add(what);
        } catch (DivisionException refusal) {
            if (!expected.apply(refusal)) {
                broken.add(what + " (" + refusal.code() + ")");
            }
        }
    }

    private void kept(String what, BooleanSupplier kept) {
        try {
            if (!kept.getAsBoolean()) {
                broken.add(what);
            }
        } catch (DivisionException refusal) {
            broken.add(what + " (" + refusal.code() + ")");
        }
    }
}
