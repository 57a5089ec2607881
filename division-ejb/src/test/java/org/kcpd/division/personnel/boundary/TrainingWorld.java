package org.kcpd.division.personnel.boundary;

import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.EAST_COMMANDER;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.correction;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.kcpd.division.personnel.AssignmentType;
import org.kcpd.division.personnel.RosterFixture;
import org.kcpd.division.personnel.TransferWish;
import org.kcpd.division.personnel.boundary.EndorseTransfer.Side;
import org.kcpd.division.personnel.control.DepartmentOrganisation;
import org.kcpd.division.personnel.control.TrainingRoster;
import org.kcpd.division.personnel.query.OrganisationQuery;
import org.kcpd.division.personnel.query.Organisations;

/**
 * The training data, laid by the product's own loaders into a database of a test: the department, about 1,700 members with
 * their past, the grants, orders and transfer requests; and beside these a request between most pairs of patrol divisions,
 * in every state, and those whom a rule could easily forget (of a commander, of somebody lent, of a unit's member, handed to
 * another endorser), orders in every state, proposed roles and background tasks.
 */
final class TrainingWorld {
    static final String ANALYST = "02012";
    private static final List<String> SITES = List.of("CPD", "MPD", "EPD", "NPD", "SPD", "SCP");

    private final OrdersWorld world;
    private int asked;

    private TrainingWorld(OrdersWorld world) {
        this.world = world;
    }

    static OrdersWorld laid() {
        var roster = new RosterFixture();
        roster.load(TrainingRoster.before(TODAY));
        roster.load(TrainingRoster.now(TODAY));
        var laid = new TrainingWorld(new OrdersWorld(roster.database()));
        laid.grants();
        laid.trainingPapers();
        laid.requests();
        laid.requestsEasilyForgotten();
        laid.orders();
        laid.others();
        return laid.world;
    }

    /** As the launcher prints them, and an analyst. */
    private void grants() {
        for (var grant : List.of(
                "90001 ADM", "90002 ADM", "90002 PRI", "90002 SYS", "90003 PRI", "90004 SYS", ANALYST + " ANA")) {
            world.db.sql("INSERT INTO role_grant (member_id, role, from_at, to_at, reason) SELECT id, '"
                    + grant.substring(6)
                    + "', '2020-01-01', '2040-01-01', 'Training data' FROM member WHERE serial_no = '"
                    + grant.substring(0, 5) + "'");
        }
    }

    private void trainingPapers() {
        papers(TrainingOrders.class, TrainingOrders::make);
        papers(TrainingTransfers.class, TrainingTransfers::make);
    }

    private <T> void papers(Class<T> type, Consumer<T> make) {
        var em = world.pipeline.em();
        var loader = world.pipeline.wire(
                type,
                new DepartmentOrganisation(em),
                world.orders,
                world.orderQuery,
                world.transfers,
                world.transferQuery,
                world.roster,
                new OrganisationQuery(new Organisations(em)),
                world.pipeline.callers(),
                world.pipeline.clock());
        world.pipeline.transaction().call(() -> {
            make.accept(loader);
            return null;
        });
    }

    private void requests() {
        for (int from = 0; from < SITES.size(); from++) {
            for (int further = 1; further <= 3; further++) {
                int to = (from + further) % SITES.size();
                long id = ask(officers(SITES.get(from), 1).get(0), SITES.get(to));
                lead(id, "0201" + (from + 1), "0201" + (to + 1), asked % 6);
            }
        }
    }

    /** Up to its n-th step. */
    private void lead(long id, String losing, String gaining, int step) {
        if (step >= 1 && step <= 3) {
            world.endorse(losing, id, Side.LOSING);
        }
        if (step == 2 || step == 3) {
            world.endorse(gaining, id, Side.GAINING);
        }
        if (step == 3) {
            world.call(MAJOR, world.transfers, "approve", world.transferStep(id, "canary because"));
        } else if (step == 4) {
            world.call(MAJOR, world.transfers, "deny", world.transferStep(id, "canary because"));
        } else if (step == 5) {
            var asking = world.texts("SELECT m.serial_no FROM transfer_request r JOIN member m ON m.id = r.member_id"
                    + " WHERE r.id = " + id);
            world.call(asking.get(0), world.transfers, "withdraw", world.transferStep(id, "canary because"));
        }
    }

    private void requestsEasilyForgotten() {
        ask(EAST_COMMANDER, "SPD");
        ask(
                world.texts(
                                "SELECT m.serial_no FROM member m JOIN assignment a ON a.member_id = m.id AND a.open_marker = 1"
                                        + " WHERE a.element_id = " + world.element("CIO") + " AND a.work_site_id = "
                                        + world.element("EPD"))
                        .get(0),
                "NPD");
        var lent = officers("MPD", 1);
        world.published(
                correction(TODAY.minusDays(3)),
                lent,
                world.to("CPD", AssignmentType.TEMPORARY_DUTY, MONDAY.plusDays(60)));
        ask(lent.get(0), "NPD");
        for (int days = 0; days <= 1; days++) {
            long handedOver = ask(officers("SPD", 1).get(0), "MPD");
            world.db.sql("UPDATE transfer_request SET next_endorser_id = "
                    + world.idOf(officers("SCP", 1).get(0)) + ", endorser_changes_on = '" + TODAY.plusDays(days)
                    + "' WHERE id = " + handedOver);
        }
    }

    private long ask(String serial, String site) {
        boolean hardship = asked++ % 2 == 0;
        var wish = new TransferWish(
                world.element(site),
                world.element(site),
                Optional.empty(),
                hardship,
                hardship ? "canary facts" : "",
                Optional.empty(),
                "canary reason");
        return world.call(serial, world.transfers, "submit", new SubmitTransfer(key(), wish));
    }

    private void orders() {
        world.approved(head(MONDAY), officers("EPD", 1), world.to("NPD"));
        world.rescind(world.published(head(MONDAY), officers("EPD", 1), world.to("NPD")));
        long returned = world.draft(head(MONDAY), officers("NPD", 1), world.to("EPD"));
        world.submit(returned);
        world.call(
                MAJOR,
                world.orders,
                "returnToPreparer",
                new OrderStep(key(), returned, world.version(returned), "one more"));
    }

    private void others() {
        for (var role : List.of("PRI", "SYS")) {
            world.db.sql(
                    "INSERT INTO grant_proposal (member_id, role, to_at, reason, proposed_by, proposed_at, expires_at)"
                            + " SELECT m.id, '" + role
                            + "', '2030-01-01', 'a third', b.id, '2026-03-01', '2030-01-01' FROM member m,"
                            + " member b WHERE m.serial_no = '02007' AND b.serial_no = '90002'");
        }
        for (var serial : List.of(ADMINISTRATOR, EAST_COMMANDER)) {
            world.db.sql("INSERT INTO background_task (kind, state, started_by, created_at, total_steps, done_steps,"
                    + " cancel_asked) VALUES ('roster-dry-run', 'DONE', " + world.idOf(serial)
                    + ", '2026-03-01', 1, 1, 0)");
        }
    }

    /** Officers of a patrol division who have not asked for anything and whom no order names. */
    private List<String> officers(String site, int count) {
        return world.texts(
                "SELECT m.serial_no FROM member m JOIN assignment a ON a.member_id = m.id AND a.open_marker = 1"
                        + " WHERE a.title = 'Officer' AND a.element_id = " + world.element(site)
                        + " AND m.id NOT IN (SELECT member_id FROM order_line)"
                        + " AND m.id NOT IN (SELECT member_id FROM transfer_request)"
                        + " AND m.id NOT IN (SELECT COALESCE(next_endorser_id, 0) FROM transfer_request)"
                        + " ORDER BY m.serial_no LIMIT " + count);
    }

    /** A member of every sort: whoever holds a post or a grant, asked or endorses, and one of each work site. */
    static List<String> callers(OrdersWorld world) {
        var callers =
                new TreeSet<>(world.texts("SELECT serial_no FROM member WHERE id IN (SELECT member_id FROM role_grant"
                        + " UNION SELECT a.member_id FROM assignment a JOIN position_code p ON p.id = a.position_id"
                        + " WHERE p.code = 'COMMANDER' AND a.open_marker = 1 UNION SELECT member_id FROM transfer_request WHERE id % 4 = 0 OR id > 23"
                        + " UNION SELECT next_endorser_id FROM transfer_request)"));
        callers.addAll(world.texts("SELECT MAX(m.serial_no) FROM member m JOIN assignment a ON a.member_id = m.id AND"
                + " a.open_marker = 1 WHERE m.serial_no LIKE '2%' GROUP BY a.work_site_id"));
        return List.copyOf(callers);
    }
}
