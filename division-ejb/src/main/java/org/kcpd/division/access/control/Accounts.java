package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Account;
import org.kcpd.division.platform.NotFound;

/** The accounts of the built-in sign-in, and how a password is turned into what they keep. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "division.signin.iterations", defaultValue = "600000")
    private int iterations;

    protected Accounts() {}

    public Accounts(EntityManager em, int iterations) {
        this.em = em;
        this.iterations = iterations;
    }

    String hash(String password) {
        return PasswordHash.of(password, iterations).text();
    }

    /** A hash nobody's password has: checked against when there is no account, so that it takes as long. */
    String nobodysHash() {
        return new PasswordHash(iterations, new byte[16], new byte[32]).text();
    }

    /** The account, locked until the transaction ends. */
    Optional<Account> lockedBySerial(String serialNo) {
        List<?> ids = em.createNativeQuery("select id from member where serial_no = ?")
                .setParameter(1, serialNo)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> em.find(Account.class, ((Number) id).longValue(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Opens an account with this password, or gives the existing one a new password. @return the member's id */
    public long open(String serialNo, String password) {
        return openWith(serialNo, hash(password));
    }

    /** Opens several with one password, hashed once: the hash is slow on purpose (training only). */
    public void openAll(Collection<String> serials, String password) {
        String hash = hash(password);
        serials.forEach(serialNo -> openWith(serialNo, hash));
    }

    private long openWith(String serialNo, String hash) {
        Optional<Account> existing = lockedBySerial(serialNo);
        if (existing.isPresent()) {
            existing.get().changePassword(hash);
            return existing.get().memberId();
        }
        long memberId = memberId(serialNo);
        em.persist(new Account(memberId, hash));
        return memberId;
    }

    /** Every account that has a password gets this one (training only). */
    void allTo(String password) {
        em.createNativeQuery("update account set password_hash = ?, failed_sign_ins = 0, locked_until = null,"
                        + " version = version + 1 where password_hash is not null")
                .setParameter(1, hash(password))
                .executeUpdate();
    }

    /** @throws NotFound */
    public long memberId(String serialNo) {
        List<?> ids = em.createNativeQuery("select id from member where serial_no = ?")
                .setParameter(1, serialNo)
                .getResultList();
        return ids.stream()
                .findFirst()
                .map(id -> ((Number) id).longValue())
                .orElseThrow(() -> new NotFound("Member", serialNo));
    }
}
