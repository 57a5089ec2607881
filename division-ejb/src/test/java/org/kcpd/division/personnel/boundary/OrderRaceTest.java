package org.kcpd.division.personnel.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kcpd.division.personnel.boundary.OrdersWorld.ADMINISTRATOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.CHIEF;
import static org.kcpd.division.personnel.boundary.OrdersWorld.HIRED;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MAJOR;
import static org.kcpd.division.personnel.boundary.OrdersWorld.MONDAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.TODAY;
import static org.kcpd.division.personnel.boundary.OrdersWorld.head;
import static org.kcpd.division.personnel.boundary.OrdersWorld.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.DivisionException;
import org.kcpd.division.platform.Refused;

/** Many at once on the same members. {@code -Ddivision.race.attempts=100000} for the long run. */
class OrderRaceTest {
    private static final int ATTEMPTS = Integer.getInteger("division.race.attempts", 160);
    private static final int WORKERS = 8;
    private static final int MEMBERS = 50;
    private static final int DAYS = 40;

    private static OrdersWorld world;

    @BeforeAll
    static void open() {
        world = new OrdersWorld();
        world.on(TODAY);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void eight_workers_moving_the_same_fifty_members_leave_no_overlap_and_no_hole() throws Exception {
        var members = world.officers("EPD", MEMBERS);
        var ids = members.stream().map(world::idOf).toList();
        var sites = List.of(world.element("EPD"), world.element("NPD"), world.element("SPD"));
        var left = new AtomicInteger(ATTEMPTS);
        var published = new ConcurrentLinkedQueue<Long>();
        var rescinded = new AtomicInteger();
        var refused = new ConcurrentLinkedQueue<String>();

        all(WORKERS, worker -> {
            var random = new Random(worker);
            while (left.getAndDecrement() > 0) {
                try {
                    var taken = random.nextInt(4) == 0 ? published.poll() : null;
                    if (taken != null) {
                        world.rescind(taken);
                        rescinded.incrementAndGet();
                    } else {
                        var order = approvedBySql(random, ids, sites);
                        world.publish(order);
                        published.add(order);
                    }
                } catch (Refused expected) {
                    refused.add(expected.code());
                }
            }
            return null;
        });

        assertThat(world.broken()).as("overlaps and holes").isEmpty();
        assertThat(members)
                .as("a primary assignment, from the beginning on without an end")
                .allSatisfy(serial -> {
                    assertThat(world.chain(serial)).first().asString().startsWith("P EPD " + HIRED);
                    assertThat(world.chain(serial)).last().asString().endsWith("..");
                });
        assertThat(refused).isSubsetOf("E-SAME-DAY", "E-NO-CHANGE");
        assertThat(published.size() + rescinded.get() + refused.size()).isGreaterThan(0);
        assertThat(world.number("SELECT COUNT(*) FROM order_line l JOIN personnel_order o ON o.id = l.order_id"
                        + " LEFT JOIN assignment a ON a.order_line_id = l.id AND a.live_marker = 1"
                        + " WHERE (o.state = 'PUBLISHED') <> (a.id IS NOT NULL)"))
                .as("published orders whose lines are not assignments, or the reverse")
                .isZero();
    }

    /** As if prepared and approved: the race is about publishing. */
    private static long approvedBySql(Random random, List<Long> ids, List<Long> sites) {
        var some = new ArrayList<>(ids);
        Collections.shuffle(some, random);
        var moved = some.subList(0, 1 + random.nextInt(5));
        var on = MONDAY.plusDays(random.nextInt(DAYS));
        var site = sites.get(random.nextInt(sites.size()));
        return world.db.call(em -> {
            em.createNativeQuery("INSERT INTO personnel_order (state, subject, authority, effective_on, hr_correction,"
                            + " prepared_by, prepared_at, approved_by, approved_at, version) SELECT 'APPROVED', 'race',"
                            + " 'race', ?1, 0, p.id, '2026-03-01', a.id, '2026-03-01', 1 FROM member p, member a"
                            + " WHERE p.serial_no = ?2 AND a.serial_no = ?3")
                    .setParameter(1, on)
                    .setParameter(2, ADMINISTRATOR)
                    .setParameter(3, CHIEF)
                    .executeUpdate();
            var order =
                    ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
            em.createNativeQuery("INSERT INTO order_line (order_id, row_no, member_id, type, element_id, work_site_id,"
                            + " watch_id, position_id, title) SELECT ?1, ROW_NUMBER() OVER (ORDER BY m.id), m.id,"
                            + " 'PERMANENT', ?2, ?3, w.id, p.id, 'Officer' FROM member m, watch w, position_code p"
                            + " WHERE w.code = 'DAY' AND p.code = 'MEMBER' AND m.id IN ("
                            + moved.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")")
                    .setParameter(1, order)
                    .setParameter(2, site)
                    .setParameter(3, site)
                    .executeUpdate();
            return order;
        });
    }

    @Test
    void ten_bulk_orders_over_shared_members_at_once_all_succeed() throws Exception {
        var members = world.officers("EPD", 60);
        var sites = List.of("EPD", "EPD", "NPD", "NPD", "NPD", "SPD", "SPD", "SPD", "HQ", "HQ");
        var elements = List.of("CIO", "CIT", "NPD", "CIO", "CIT", "SPD", "CIO", "CIT", "CIO", "CIT");
        var orders = new ArrayList<Long>();
        for (int i = 0; i < 10; i++) {
            // some lead who are moved by the others: their rows are locked too
            var half = i % 2 == 0 ? members.subList(0, 40) : members.subList(20, 60);
            var target = world.to(elements.get(i), sites.get(i));
            orders.add(world.approved(
                    head(MONDAY.plusDays(i)), half, i % 2 == 0 ? target.under(members.get(59)) : target.under(MAJOR)));
        }

        all(10, worker -> world.publish(orders.get(worker)));

        assertThat(world.broken()).isEmpty();
        assertThat(world.chain(members.get(30))).hasSize(11);
        assertThat(world.texts("SELECT order_no FROM personnel_order WHERE id IN ("
                        + orders.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void one_order_published_by_many_at_once_counts_once() throws Exception {
        var officer = world.officer("EPD");
        var order = world.approved(head(MONDAY), List.of(officer), world.to("NPD"));
        var command = new OrderStep(key(), order, world.version(order));

        var numbers = all(WORKERS, worker -> world.<String>call(MAJOR, world.orders, "publish", command));

        assertThat(numbers.stream().distinct()).hasSize(1);
        assertThat(world.chain(officer)).hasSize(2);
        assertThat(world.number("SELECT COUNT(*) FROM outbox_mail WHERE recipient = '" + officer + "@kcpd.example'"))
                .isEqualTo(1);
    }

    @Test
    void while_an_order_is_published_its_lines_do_not_change() throws Exception {
        var officers = world.officers("EPD", 2);
        var order = world.approved(head(MONDAY), officers.subList(0, 1), world.to("NPD"));
        var version = world.version(order);

        var answers = all(2, worker -> {
            try {
                return worker == 0
                        ? world.<String>call(MAJOR, world.orders, "publish", new OrderStep(key(), order, version))
                        : String.valueOf(world.<Integer>call(
                                ADMINISTRATOR,
                                world.orders,
                                "addLines",
                                new AddLines(key(), order, version, officers.subList(1, 2), world.to("NPD"))));
            } catch (DivisionException refused) {
                return refused.code();
            }
        });

        assertThat(answers.get(0)).startsWith("26-");
        assertThat(answers.get(1)).isIn("E-ORDER-STATE", "E-CONFLICT");
        assertThat(world.chain(officers.get(1))).hasSize(1);
    }

    private interface Work<T> {
        T of(int worker) throws Exception;
    }

    /** Runs the work of so many workers at once; what one of them throws is thrown. */
    private static <T> List<T> all(int workers, Work<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(workers);
        try {
            var start = new CyclicBarrier(workers);
            var tasks = new ArrayList<Callable<T>>();
            for (int i = 0; i < workers; i++) {
                var worker = i;
                tasks.add(() -> {
                    start.await();
                    return work.of(worker);
                });
            }
            var answers = new ArrayList<T>();
            for (var done : pool.invokeAll(tasks)) {
                answers.add(done.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
