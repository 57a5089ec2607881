package org.kcpd.division.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plug is pulled in the middle of publishing: {@code -Ddivision.fault.database=20 -Ddivision.fault.server=20} says how
 * often.
 */
class PublishingFT {
    private static final int DATABASE_KILLS = Integer.getInteger("division.fault.database", 8);
    private static final int SERVER_KILLS = Integer.getInteger("division.fault.server", 2);
    private static final int IDENTICAL_POSTS = 100;
    private static final int POSTERS = 16;
    private static final long TEN_SECONDS = 10_000;
    private static final double ONE_MINUTE = 60_000;

    private static PublishingWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = new PublishingWorld("publishing");
    }

    @AfterAll
    static void stop() throws Exception {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void killing_the_database_leaves_all_or_nothing_and_the_product_goes_on_by_itself() throws Exception {
        long usual = world.usualMillis();
        int acknowledged = 0;
        long slowest = 0;
        for (int round = 0; round < DATABASE_KILLS; round++) {
            var order = world.approvedOrder();
            var told = world.publishWhile(order, usual, world.database()::kill);
            acknowledged += told.isPresent() ? 1 : 0;
            world.database().restart();
            long millis = world.millisUntilServing(order);
            slowest = Math.max(slowest, millis);
            assertThat(millis).as("good request after the database is back").isLessThanOrEqualTo(TEN_SECONDS);
            world.verify(order, told);
        }
        System.out.printf(
                "database killed %d times: %d publications acknowledged before, serving again after at most %d ms%n",
                DATABASE_KILLS, acknowledged, slowest);
    }

    @Test
    void killing_the_server_leaves_all_or_nothing_and_the_next_start_serves() throws Exception {
        long usual = world.usualMillis();
        int acknowledged = 0;
        double slowest = 0;
        for (int round = 0; round < SERVER_KILLS; round++) {
            var order = world.approvedOrder();
            var told = world.publishWhile(order, usual, world.server()::kill);
            acknowledged += told.isPresent() ? 1 : 0;
            double millis = world.server().start();
            slowest = Math.max(slowest, millis);
            assertThat(millis).as("serving after a start").isLessThanOrEqualTo(ONE_MINUTE);
            world.verify(order, told);
        }
        System.out.printf(
                "server killed %d times: %d publications acknowledged before, serving again after at most %.0f ms%n",
                SERVER_KILLS, acknowledged, slowest);
    }

    @Test
    void a_hundred_identical_posts_publish_once() throws Exception {
        var order = world.approvedOrder();
        var posters = Executors.newFixedThreadPool(POSTERS);
        try {
            var posts = new ArrayList<Callable<String>>();
            for (int i = 0; i < IDENTICAL_POSTS; i++) {
                posts.add(() -> world.publish(order));
            }
            var numbers = new ArrayList<String>();
            for (var post : posters.invokeAll(posts)) {
                numbers.add(post.get());
            }

            assertThat(numbers).hasSize(IDENTICAL_POSTS).containsOnly(numbers.get(0));
            assertThat(world.auditedPublications(order)).isEqualTo(1);
            world.verify(order, Optional.of(numbers.get(0)));
        } finally {
            posters.shutdown();
        }
    }
}
