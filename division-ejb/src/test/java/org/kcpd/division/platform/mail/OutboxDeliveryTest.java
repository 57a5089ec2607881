package org.kcpd.division.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

class OutboxDeliveryTest {
    private static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static TestDatabase db;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final InstantSource source = now::get;
    private final BusinessClock clock = new BusinessClock(source.withZone(ZoneOffset.UTC));
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final Outbox outbox = new Outbox(pipeline.em(), clock);

    @BeforeAll
    static void lay() {
        RELAY.start();
        db = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        db.close();
        RELAY.stop();
    }

    @BeforeEach
    void clean() throws Exception {
        db.sql("delete from outbox_mail");
        RELAY.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_mail_arrives_once_as_it_was_written() throws Exception {
        leave("muñoz@kcpd.example", "Orden 26-001 – señal\r\nBcc: x@y.example", "Línea 1\nLínea 2");

        assertThat(delivery(relay()).deliver()).isEqualTo(1);
        assertThat(delivery(relay()).deliver()).isZero();

        var mails = RELAY.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("Orden 26-001 – señal Bcc: x@y.example");
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat(mails[0].getFrom()[0]).hasToString("division@kcpd.example");
        assertThat(mails[0].getContent().toString()).isEqualToNormalizingNewlines("Línea 1\nLínea 2");
        assertThat(new OutboxWatch(pipeline.em(), relay(), clock)).satisfies(this::isEmpty);
    }

    @Test
    void a_use_case_that_is_rolled_back_sends_nothing() {
        assertThatThrownBy(() -> pipeline.transaction().call(() -> {
                    outbox.send("a@kcpd.example", "x", "y");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(delivery(relay()).deliver()).isZero();
    }

    @Test
    void who_has_no_address_gets_none() {
        leave("", "x", "y");
        leave(null, "x", "y");

        assertThat(look(relay()).waiting()).isZero();
    }

    @Test
    void a_relay_that_is_down_is_asked_again_later_and_the_mail_is_not_lost() {
        var down = new MailServer("127.0.0.1", 1, "division@kcpd.example");
        leave("a@kcpd.example", "x", "y");

        assertThat(delivery(down).deliver()).isZero();
        assertThat(delivery(relay()).deliver()).as("too early").isZero();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
        assertThat(delivery(relay()).deliver()).isEqualTo(1);
    }

    @Test
    void a_relay_that_is_down_is_tried_with_one_mail_and_not_with_all() {
        for (var recipient : new String[] {"a@kcpd.example", "b@kcpd.example", "c@kcpd.example"}) {
            leave(recipient, "x", "y");
        }

        delivery(new MailServer("127.0.0.1", 1, "division@kcpd.example")).deliver();

        Object tries = db.call(em ->
                em.createNativeQuery("select sum(attempts) from outbox_mail").getSingleResult());
        assertThat(((Number) tries).intValue()).isEqualTo(1);
        assertThat(delivery(relay()).deliver())
                .as("those not tried are sent at once")
                .isEqualTo(2);
    }

    @Test
    void half_an_hour_of_waiting_is_worth_a_look_and_many_tries_are_enough() {
        var down = new MailServer("127.0.0.1", 1, "division@kcpd.example");
        leave("a@kcpd.example", "x", "y");
        for (int i = 0; i < OutboxDelivery.TRIES; i++) {
            delivery(down).deliver();
            now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
            assertThat(look(down).stuck()).isEqualTo(i + 1 < OutboxDelivery.TRIES);
        }

        assertThat(look(down)).satisfies(state -> {
            assertThat(state.waiting()).isZero();
            assertThat(state.failed()).isEqualTo(1);
        });
    }

    @Test
    void an_address_that_is_none_fails_at_once_and_does_not_hold_up_the_others() {
        leave("not an address", "x", "y");
        leave("b@kcpd.example", "x", "y");

        assertThat(delivery(relay()).deliver()).isEqualTo(1);
        assertThat(look(relay()).failed()).isEqualTo(1);
    }

    private void isEmpty(OutboxWatch watch) {
        OutboxState state = pipeline.transaction().call(watch::look);
        assertThat(state.waiting()).isZero();
        assertThat(state.failed()).isZero();
        assertThat(state.oldest()).isZero();
    }

    private OutboxState look(MailServer server) {
        return pipeline.transaction().call(new OutboxWatch(pipeline.em(), server, clock)::look);
    }

    private void leave(String recipient, String subject, String body) {
        pipeline.transaction().call(() -> {
            outbox.send(recipient, subject, body);
            return null;
        });
    }

    private static MailServer relay() {
        return new MailServer("127.0.0.1", RELAY.getSmtp().getPort(), "division@kcpd.example");
    }

    private OutboxDelivery delivery(MailServer server) {
        return new OutboxDelivery(pipeline.em(), pipeline.transaction(), server, clock);
    }
}
