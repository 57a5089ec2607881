package org.kcpd.division.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** The rows of background tasks, by plain SQL in the transaction it is called in. */
@ApplicationScoped
public class TaskStore {
    private static final String STATUS_COLUMNS = "id, kind, state, started_by, created_at, finished_at, file_name,"
            + " done_steps, total_steps, cancel_asked, result, incident";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BusinessClock clock;

    protected TaskStore() {}

    public TaskStore(EntityManager em, BusinessClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A task as its runner needs it. */
    record Work(long id, String kind, long startedBy, String parameters, String fileName, byte[] input) {}

    long insert(String kind, String parameters, String fileName, byte[] input, long startedBy) {
        sql(
                        "insert into background_task (kind, state, started_by, created_at, total_steps, done_steps, cancel_asked,"
                                + " parameters, file_name, input) values (?, 'QUEUED', ?, ?, 0, 0, 0, ?, ?, ?)",
                        kind,
                        startedBy,
                        now(),
                        parameters,
                        fileName,
                        input)
                .executeUpdate();
        return ((Number) sql("select last_insert_id()").getSingleResult()).longValue();
    }

    /** Takes a queued task for this node; empty when another was faster. */
    Optional<Work> claim(long id, String node) {
        int taken = sql(
                        "update background_task set state = 'RUNNING', node = ?, heartbeat_at = ? where id = ? and state = 'QUEUED'",
                        node,
                        now(),
                        id)
                .executeUpdate();
        if (taken == 0) {
            return Optional.empty();
        }
        var row = (Object[])
                sql("select id, kind, started_by, parameters, file_name, input from background_task where id = ?", id)
                        .getSingleResult();
        return Optional.of(new Work(
                id,
                (String) row[1],
                ((Number) row[2]).longValue(),
                text(row[3]),
                text(row[4]),
                row[5] == null ? new byte[0] : (byte[]) row[5]));
    }

    /** Writes how far it is; answers whether it shall stop. */
    boolean progress(long id, int done, int total) {
        sql(
                        "update background_task set done_steps = ?, total_steps = ?, heartbeat_at = ? where id = ? and state = 'RUNNING'",
                        done,
                        total,
                        now(),
                        id)
                .executeUpdate();
        return truth(
                sql("select cancel_asked from background_task where id = ?", id).getSingleResult());
    }

    void heartbeat(Collection<Long> ids) {
        for (Long id : ids) {
            sql("update background_task set heartbeat_at = ? where id = ? and state = 'RUNNING'", now(), id)
                    .executeUpdate();
        }
    }

    void finish(long id, TaskState state, String result, String incident) {
        sql(
                        "update background_task set state = ?, result = ?, incident = ?, finished_at = ?,"
                                + " done_steps = if(? = 'DONE', greatest(done_steps, total_steps), done_steps) where id = ? and state = 'RUNNING'",
                        state.name(),
                        result,
                        incident,
                        now(),
                        state.name(),
                        id)
                .executeUpdate();
    }

    /** Tasks whose server has not been heard of since then are interrupted. */
    int interruptSilentSince(Instant then) {
        return sql(
                        "update background_task set state = 'INTERRUPTED', finished_at = ? where state = 'RUNNING' and heartbeat_at < ?",
                        now(),
                        StoredTime.of(then))
                .executeUpdate();
    }

    /** Tasks that were queued before then and never begun: their server died between commit and start. */
    List<Long> forgottenSince(Instant then) {
        List<?> ids = sql(
                        "select id from background_task where state = 'QUEUED' and created_at < ? order by id limit 20",
                        StoredTime.of(then))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Asks a task to stop; one that has not begun is cancelled at once. */
    void askToCancel(long id) {
        sql(
                        "update background_task set cancel_asked = 1, finished_at = if(state = 'QUEUED', ?, finished_at),"
                                + " state = if(state = 'QUEUED', 'CANCELLED', state) where id = ? and state in ('QUEUED', 'RUNNING')",
                        now(),
                        id)
                .executeUpdate();
    }

    /** Queues a task that ended without result again, with the upload it had; false when it did not end so. */
    boolean requeue(long id) {
        return sql(
                                "update background_task set state = 'QUEUED', created_at = ?, finished_at = null, heartbeat_at = null, node = null,"
                                        + " done_steps = 0, total_steps = 0, cancel_asked = 0, result = null, incident = null where id = ? and state in ('INTERRUPTED', 'FAILED', 'CANCELLED')",
                                now(),
                                id)
                        .executeUpdate()
                == 1;
    }

    /** @throws NotFound */
    TaskStatus status(long id) {
        List<?> rows = sql("select " + STATUS_COLUMNS + " from background_task where id = ?", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("BackgroundTask", id);
        }
        return status((Object[]) rows.get(0));
    }

    List<TaskStatus> latestOf(long memberId, int most) {
        List<?> rows = sql(
                        "select " + STATUS_COLUMNS
                                + " from background_task where started_by = ? order by id desc limit ?",
                        memberId,
                        most)
                .getResultList();
        return rows.stream().map(row -> status((Object[]) row)).toList();
    }

    /** The latest tasks of everybody, for whoever operates the system. */
    public List<TaskStatus> latest(int most) {
        List<?> rows = sql("select " + STATUS_COLUMNS + " from background_task order by id desc limit ?", most)
                .getResultList();
        return rows.stream().map(row -> status((Object[]) row)).toList();
    }

    byte[] input(long id) {
        List<?> rows = sql("select input from background_task where id = ?", id).getResultList();
        return rows.isEmpty() || rows.get(0) == null ? new byte[0] : (byte[]) rows.get(0);
    }

    private static TaskStatus status(Object[] row) {
        var state = TaskState.valueOf((String) row[2]);
        Optional<String> result = Optional.ofNullable((String) row[10]);
        boolean failed = state == TaskState.FAILED;
        return new TaskStatus(
                ((Number) row[0]).longValue(),
                (String) row[1],
                state,
                ((Number) row[3]).longValue(),
                StoredTime.instant(row[4]),
                Optional.ofNullable(row[5]).map(StoredTime::instant),
                text(row[6]),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                truth(row[9]),
                failed ? Optional.empty() : result,
                failed ? result : Optional.empty(),
                Optional.ofNullable((String) row[11]));
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

    private static boolean truth(Object stored) {
        return stored instanceof Boolean truth ? truth : ((Number) stored).intValue() != 0;
    }

    private static String text(Object stored) {
        return stored == null ? "" : stored.toString();
    }
}
