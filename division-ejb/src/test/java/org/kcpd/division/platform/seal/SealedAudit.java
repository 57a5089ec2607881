package org.kcpd.division.platform.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.kcpd.division.platform.audit.AuditKeySource;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.job.JobLease;
import org.kcpd.division.platform.mail.Outbox;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.usecase.TestPipeline;
import org.kcpd.division.testdb.TestDatabase;

/** An audit of one's own with rows, seals and their copy, and a user with every right on the database. */
final class SealedAudit implements AutoCloseable {
    private static final Instant BEGIN = Instant.parse("2026-11-23T12:00:00Z");

    private final TestDatabase db = TestDatabase.fresh();
    private final Path copy = Path.of(db.auditKey() + ".seals");
    private final AtomicLong seconds = new AtomicLong();
    private final InstantSource source = () -> BEGIN.plusSeconds(seconds.get());
    private final BusinessClock clock = new BusinessClock(clock());
    private final TestPipeline pipeline = new TestPipeline(db, clock);
    private final AuditKeySource keys = new AuditKeySource(db.auditKey());
    private final AuditWriter writer = pipeline.audit();
    private final SealStore store = new SealStore(pipeline.em());
    private final SealingState state = new SealingState();
    private SealingRound job = job();

    private Clock clock() {
        return source.withZone(ZoneOffset.UTC);
    }

    private SealingRound job() {
        return pipeline.wire(
                SealingRound.class,
                store,
                new AuditSealer(store, keys, clock),
                new SealKeeper(store, keys, copy),
                state,
                pipeline.transaction(),
                new JobLease(pipeline.em(), pipeline.transaction(), clock),
                clock);
    }

    TestDatabase db() {
        return db;
    }

    TestPipeline pipeline() {
        return pipeline;
    }

    Path copy() {
        return copy;
    }

    SealingState state() {
        return state;
    }

    /** Some rows, each in a transaction of its own, a second apart. */
    SealedAudit rows(int count) {
        for (int i = 0; i < count; i++) {
            seconds.incrementAndGet();
            pipeline.transaction().call(() -> write("02010"));
        }
        return this;
    }

    /** A row in the transaction it is called in. */
    Void write(String serial) {
        writer.session(new AuditWriter.Act(7, serial, "SignIn.verify", ""), "row " + seconds.get());
        return null;
    }

    /** Two rounds of the job: the first sees how far the ids are, the second seals up to there. */
    SealedAudit seal() {
        round();
        return round();
    }

    SealedAudit round() {
        seconds.addAndGet(5);
        job.seal();
        return this;
    }

    /** Another start of the product. */
    SealedAudit restart() {
        job = job();
        return this;
    }

    /** What only somebody with every right on the database can do. */
    SealedAudit tamper(String... statements) {
        try (var connection = db.administratorDataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Verification verify() {
        return verify(Verification.NOTHING_YET);
    }

    Verification verify(Verification before) {
        return verifier().verify(before, sofar -> {});
    }

    VerifyTask task() {
        return new VerifyTask(
                db.dataSource(),
                new SealKeeper(store, keys, copy),
                new Checks(pipeline.em(), clock),
                new AuditAlarm(new Outbox(pipeline.em(), clock), "privacy@kcpd.example"),
                pipeline.transaction());
    }

    List<Checks.Check> checks() {
        return pipeline.transaction().call(() -> new Checks(pipeline.em(), clock).latest(10));
    }

    AuditVerifier verifier() {
        return new AuditVerifier(db.dataSource(), keys.key(), copy);
    }

    long number(String sql) {
        return db.call(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Override
    public void close() throws IOException {
        db.close();
        Files.deleteIfExists(copy);
    }
}
