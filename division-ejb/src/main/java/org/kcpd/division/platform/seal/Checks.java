package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** Verifications done, under way and interrupted, in the transaction it is called in. */
@ApplicationScoped
public class Checks {
    private static final String COLUMNS =
            "select id, started_at, finished_at, through_seq, checked, millis, findings from audit_check";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected Checks() {}

    public Checks(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** One verification. @param finishedAt empty while it runs, and for good when it was interrupted */
    public record Check(long id, Instant startedAt, Optional<Instant> finishedAt, Verification result) {}

    /** The verification of a background task: the one it was interrupted in, or a new one. */
    Check begin(long taskId) {
        List<Check> open = checks(sql(COLUMNS + " where task_id = ? and finished_at is null", taskId));
        if (!open.isEmpty()) {
            return open.get(0);
        }
        sql(
                        "insert into audit_check (task_id, started_at, updated_at, through_seq, checked, millis, findings)"
                                + " values (?, ?, ?, 0, 0, 0, ?)",
                        taskId,
                        now(),
                        now(),
                        json(Verification.NOTHING_YET))
                .executeUpdate();
        return checks(sql(COLUMNS + " where task_id = ? and finished_at is null", taskId))
                .get(0);
    }

    void save(long id, Verification sofar, boolean finished) {
        sql(
                        "update audit_check set updated_at = ?, finished_at = ?, through_seq = ?, checked = ?, millis = ?,"
                                + " findings = ? where id = ?",
                        now(),
                        finished ? now() : null,
                        sofar.throughSeq(),
                        sofar.rows(),
                        sofar.millis(),
                        json(sofar),
                        id)
                .executeUpdate();
    }

    /** The latest ones, newest first. */
    public List<Check> latest(int most) {
        return checks(sql(COLUMNS + " order by id desc limit " + most));
    }

    private List<Check> checks(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> check((Object[]) row)).toList();
    }

    private static Check check(Object[] row) {
        JsonObject said;
        try (var reader = Json.createReader(new StringReader((String) row[6]))) {
            said = reader.readObject();
        }
        var findings = said.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(each -> new Finding(
                        Finding.Kind.valueOf(each.getString("kind")),
                        each.getJsonNumber("seal").longValue(),
                        each.getJsonNumber("first").longValue(),
                        each.getJsonNumber("last").longValue()))
                .toList();
        return new Check(
                number(row[0]),
                instant(row[1]),
                Optional.ofNullable(row[2]).map(Checks::instant),
                new Verification(
                        number(row[3]),
                        said.getJsonNumber("lastSeq").longValue(),
                        number(row[4]),
                        said.getJsonNumber("unsealed").longValue(),
                        number(row[5]),
                        findings,
                        said.getJsonNumber("wrong").longValue()));
    }

    private static String json(Verification result) {
        var findings = Json.createArrayBuilder();
        result.findings()
                .forEach(each -> findings.add(Json.createObjectBuilder()
                        .add("kind", each.kind().name())
                        .add("seal", each.seal())
                        .add("first", each.first())
                        .add("last", each.last())));
        return Json.createObjectBuilder()
                .add("wrong", result.wrong())
                .add("lastSeq", result.lastSeq())
                .add("unsealed", result.unsealed())
                .add("findings", findings)
                .build()
                .toString();
    }

    private Query sql(String text, Object... parameters) {
        Query query = em.createNativeQuery(text);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.now());
    }

    private static Instant instant(Object stored) {
        var utc = stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static long number(Object stored) {
        return ((Number) stored).longValue();
    }
}
