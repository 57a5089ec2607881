package org.kcpd.division.platform.usecase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kcpd.division.access.Account;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotFound;
import org.kcpd.division.platform.Refused;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditTrail;
import org.kcpd.division.testdb.TestDatabase;

/** Stands for any boundary. */
@UseCase
public class Desk {
    private final EntityManager em;
    private final TestPipeline pipeline;
    private final TestDatabase db;
    private final AuditTrail audit = new AuditTrail();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean refuseNext;

    Desk(EntityManager em, TestPipeline pipeline, TestDatabase db) {
        this.em = em;
        this.pipeline = pipeline;
        this.db = db;
    }

    @Requires(Right.AUDIT_READ)
    public long keep(Keep command) {
        insert(command.name());
        audit.subject("Setting", 7);
        audit.detail("kept " + command.name());
        if (refuseNext) {
            refuseNext = false;
            throw Refused.of("E-NO-CHANGE");
        }
        return calls.incrementAndGet();
    }

    @Requires(Right.AUDIT_READ)
    public void forget(Keep command) {
        em.createNativeQuery("delete from setting").executeUpdate();
    }

    @Requires(Right.AUDIT_READ)
    public void keepThenRefuse(String name) {
        insert(name);
        throw Refused.of("E-NO-CHANGE");
    }

    public Object undeclared() {
        return null;
    }

    @UseCase(readOnly = true)
    @Requires(Right.AUDIT_READ)
    public String look() {
        return "seen";
    }

    @UseCase(readOnly = true)
    @Requires(Right.AUDIT_READ)
    @Sensitive(AuditAct.SEARCH)
    public String lookAt(long id) {
        if (id < 0) {
            throw new NotFound("Setting", id);
        }
        audit.subject("Setting", id);
        audit.rows(3);
        if (id == 0) {
            audit.own();
        }
        return "seen";
    }

    @UseCase(readOnly = true)
    @Requires(Right.AUDIT_READ)
    public String lookAround(long id) {
        return pipeline.call(this, "lookAt", id);
    }

    @Unrecorded
    @Requires(Right.OWN_SETTINGS)
    public void remember() {
        insert("preference");
    }

    @Requires(Right.AUDIT_READ)
    public void breakDown() {
        throw new IllegalStateException("a fault of the program");
    }

    @Requires(Right.AUDIT_READ)
    public void outer(String name) {
        pipeline.<Object>call(this, "inner", name);
    }

    @Requires({Right.AUDIT_READ, Right.GRANT_ROLES})
    public void inner(String name) {
        insert(name);
    }

    @Requires(Right.AUDIT_READ)
    public void failOnce(long member) {
        Account account = em.find(Account.class, member);
        account.changePassword("hash-of-new");
        account.failed(UseCasePipelineTest.NOW);
    }

    @Requires(Right.AUDIT_READ)
    public void openSecondPlace(long member) {
        em.createNativeQuery(
                        "insert into assignment (member_id, type, primary_line, element_id, work_site_id, watch_id,"
                                + " position_id, title, from_date) select member_id, type, 1, element_id, work_site_id, watch_id,"
                                + " position_id, title, '2026-01-01' from assignment where member_id = ? and primary_line = 1")
                .setParameter(1, member)
                .executeUpdate();
    }

    @Requires(Right.AUDIT_READ)
    public void grantBackwards(long member) {
        em.createNativeQuery("insert into role_grant (member_id, role, from_at, to_at, reason)"
                        + " values (?, 'ADM', '2026-01-02', '2026-01-01', 'x')")
                .setParameter(1, member)
                .executeUpdate();
    }

    @Requires(Right.AUDIT_READ)
    public void changeBehindMyBack(long member) {
        Account account = em.find(Account.class, member);
        db.sql("update account set version = version + 1 where member_id = " + member);
        account.changePassword("mine");
    }

    @Requires(Right.AUDIT_READ)
    public void lockBoth(long first, long second, CountDownLatch both) {
        calls.incrementAndGet();
        em.find(Account.class, first, LockModeType.PESSIMISTIC_WRITE);
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        em.find(Account.class, second, LockModeType.PESSIMISTIC_WRITE);
    }

    private void insert(String name) {
        em.createNativeQuery("insert into setting (name, value, changed_at) values (?, '', now(6))")
                .setParameter(1, name + UUID.randomUUID())
                .executeUpdate();
    }

    /** A command with constraints. */
    record Keep(String key, @NotBlank String name, @Size(max = 5) String value) implements Command {}
}
