package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.access.Account;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.NotFound;

/** The accounts: passwords of the built-in sign-in, as what is kept of them, and subjects of identity providers. */
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
        return bySerial(serialNo).flatMap(this::locked);
    }

    /** The account this subject belongs to, locked until the transaction ends. */
    Optional<Account> linkedTo(String issuer, String subject) {
        return memberIds("select member_id from account where issuer = ? and subject = ?", issuer, subject).stream()
                .findFirst()
                .flatMap(this::locked);
    }

    /** The members of whom the roster says exactly this, separated ones included. */
    List<Long> matching(SignInSettings.Field field, String text) {
        // compared byte by byte: the collation of names would take one address for another
        return switch (field) {
            case SERIAL -> memberIds("select id from member where serial_no = ? and binary serial_no = ?", text, text);
            case EMAIL -> memberIds(
                    "select id from member where binary lower(email) = ? limit 9", text.toLowerCase(Locale.ROOT));
        };
    }

    /** The member's account, or a new one without a password; locked, so that two first sign-ins wait for each other. */
    Account lockedOrNew(long memberId) {
        em.createNativeQuery("select id from member where id = ? for update")
                .setParameter(1, memberId)
                .getSingleResult();
        return locked(memberId).orElseGet(() -> {
            var opened = new Account(memberId);
            em.persist(opened);
            return opened;
        });
    }

    /** Forgets the subject of this account. @throws NotFound; @throws Refused E-NOT-LINKED */
    public void unlink(long memberId) {
        locked(memberId).orElseThrow(() -> new NotFound("Account", memberId)).unlink();
    }

    private Optional<Account> locked(long memberId) {
        return Optional.ofNullable(em.find(Account.class, memberId, LockModeType.PESSIMISTIC_WRITE));
    }

    private List<Long> memberIds(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
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
        return bySerial(serialNo).orElseThrow(() -> new NotFound("Member", serialNo));
    }

    private Optional<Long> bySerial(String serialNo) {
        return memberIds("select id from member where serial_no = ?", serialNo).stream()
                .findFirst();
    }
}
