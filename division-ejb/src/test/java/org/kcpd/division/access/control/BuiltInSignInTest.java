package org.kcpd.division.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.access.Account;
import org.kcpd.division.access.boundary.Identity;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.platform.usecase.TestRoster;
import org.kcpd.division.testdb.TestDatabase;

class BuiltInSignInTest {
    private static final String RIGHT = "correct horse battery";
    private static final int FEW_ITERATIONS = 1000;

    private static TestDatabase db;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final InstantSource source = now::get;
    private final BusinessClock clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final Accounts accounts = new Accounts(pipeline.em(), FEW_ITERATIONS);
    private final BuiltInSignIn signIn = new BuiltInSignIn(
            accounts, new MemberCallers(pipeline.em(), clock), pipeline.transaction(), pipeline.audit(), clock);

    @BeforeAll
    static void lay() {
        db = TestDatabase.fresh();
        new TestRoster(db)
                .member("100", "ACTIVE", "EPD", "MEMBER")
                .member("200", "ACTIVE", "EPD", "MEMBER")
                .member("300", "SEPARATED", "EPD", "MEMBER");
    }

    @AfterAll
    static void drop() {
        db.close();
    }

    @BeforeEach
    void open() {
        db.sql("delete from audit_event", "delete from account");
        pipeline.transaction().call(() -> accounts.open("100", RIGHT));
        pipeline.transaction().call(() -> accounts.open("300", RIGHT));
    }

    @Test
    void the_right_password_proves_the_member() {
        assertThat(signIn.verify(" 100 ", RIGHT)).contains(new Identity("100"));

        assertThat(audit()).containsExactly("100 ALLOWED null");
        assertThat(account().lastSignInAt()).contains(now.get());
    }

    @Test
    void wrong_unknown_without_account_and_separated_get_the_same_answer_and_the_audit_knows_which() {
        assertThat(signIn.verify("100", "wrong password")).isEmpty();
        assertThat(signIn.verify("999", RIGHT)).isEmpty();
        assertThat(signIn.verify("200", RIGHT)).isEmpty();
        assertThat(signIn.verify("300", RIGHT)).isEmpty();

        assertThat(audit())
                .containsExactly(
                        "100 DENIED WRONG_PASSWORD",
                        "999 DENIED NO_ACCOUNT",
                        "200 DENIED NO_ACCOUNT",
                        "300 DENIED SEPARATED");
    }

    @Test
    void nothing_and_nonsense_are_refused_without_work() {
        assertThat(signIn.verify("", RIGHT)).isEmpty();
        assertThat(signIn.verify(null, RIGHT)).isEmpty();
        assertThat(signIn.verify("100", null)).isEmpty();
        assertThat(signIn.verify("100", "x".repeat(201))).isEmpty();

        assertThat(audit()).isEmpty();
    }

    @Test
    void five_wrong_passwords_lock_for_a_quarter_of_an_hour() {
        IntStream.range(0, Account.TRIES).forEach(i -> signIn.verify("100", "wrong"));

        assertThat(signIn.verify("100", RIGHT))
                .as("locked, whatever the password")
                .isEmpty();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(14)));
        assertThat(signIn.verify("100", RIGHT)).isEmpty();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
        assertThat(signIn.verify("100", RIGHT)).isPresent();
    }

    @Test
    void a_good_sign_in_forgets_the_wrong_ones_before_it() {
        IntStream.range(0, Account.TRIES - 1).forEach(i -> signIn.verify("100", "wrong"));
        assertThat(signIn.verify("100", RIGHT)).isPresent();
        IntStream.range(0, Account.TRIES - 1).forEach(i -> signIn.verify("100", "wrong"));

        assertThat(signIn.verify("100", RIGHT)).isPresent();
    }

    @Test
    void guesses_at_the_same_time_cannot_slip_past_the_lock() {
        List<Optional<Identity>> guesses = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> signIn.verify("100", "guess " + i))
                .toList();

        assertThat(guesses).allMatch(Optional::isEmpty);
        assertThat(audit().stream().filter("100 DENIED WRONG_PASSWORD"::equals)).hasSize(Account.TRIES);
    }

    @Test
    void a_new_password_opens_what_was_locked_and_ends_the_old_one() {
        IntStream.range(0, Account.TRIES).forEach(i -> signIn.verify("100", "wrong"));
        pipeline.transaction().call(() -> accounts.open("100", "another password"));

        assertThat(signIn.verify("100", RIGHT)).isEmpty();
        assertThat(signIn.verify("100", "another password")).isPresent();
    }

    @Test
    void the_training_password_of_a_start_is_every_account_s_and_opens_what_was_locked() {
        IntStream.range(0, Account.TRIES).forEach(i -> signIn.verify("100", "wrong"));
        pipeline.transaction().call(() -> {
            accounts.allTo("password of this start");
            return null;
        });

        assertThat(signIn.verify("100", RIGHT)).isEmpty();
        assertThat(signIn.verify("100", "password of this start")).isPresent();
    }

    @Test
    void a_hash_knows_its_own_cost_and_tells_no_password() {
        String stored = accounts.hash(RIGHT);

        assertThat(stored).startsWith("pbkdf2-sha256$1000$").doesNotContain(RIGHT);
        assertThat(accounts.hash(RIGHT)).as("salted").isNotEqualTo(stored);
        assertThat(PasswordHash.parse(stored).matches(RIGHT)).isTrue();
        assertThat(PasswordHash.parse(stored).matches(RIGHT + " ")).isFalse();
        assertThat(PasswordHash.parse(accounts.nobodysHash()).matches(RIGHT)).isFalse();
    }

    private static Account account() {
        return db.call(em -> em.createQuery("select a from Account a order by a.memberId", Account.class)
                .setMaxResults(1)
                .getSingleResult());
    }

    private static List<String> audit() {
        return db.call(em -> {
            List<?> rows = em.createNativeQuery(
                            "select concat(actor_serial, ' ', outcome, ' ', coalesce(detail, 'null')) from audit_event order by id")
                    .getResultList();
            return rows.stream().map(Object::toString).toList();
        });
    }
}
