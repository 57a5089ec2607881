package org.kcpd.division.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kcpd.division.platform.Confidential;
import org.kcpd.division.platform.Refused;

/**
 * How one member proves who they are: a password of the built-in store, or a subject of an identity provider.
 *
 * <p>Five wrong passwords in a row lock the account for fifteen minutes; a good sign-in forgets them. A subject is linked
 * once, at the first sign-in through the provider that proved it; another one comes only after somebody with the right
 * has unlinked the first. The account gives no right: rights come from the assignment and the grants.
 */
@Entity
@Table(name = "account")
public class Account {
    /** Wrong passwords in a row before the account is locked. */
    public static final int TRIES = 5;
    /** How long it stays locked. */
    public static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @Column(name = "member_id")
    private long memberId;

    @Confidential
    @Column(name = "password_hash")
    private String passwordHash;

    private String issuer;

    private String subject;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "failed_sign_ins")
    private int failedSignIns;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Version
    private int version;

    protected Account() {}

    /** An account of the built-in store. @param passwordHash as the store's own hash writes it */
    public Account(long memberId, String passwordHash) {
        this.memberId = memberId;
        this.passwordHash = passwordHash;
    }

    /** An account without a password, for a member who signs in elsewhere. */
    public Account(long memberId) {
        this.memberId = memberId;
    }

    /** This subject of this provider is the member from now on. @throws Refused E-LINKED when another one is already */
    public void link(String byIssuer, String asSubject, Instant now) {
        if (linked()) {
            throw Refused.of("E-LINKED");
        }
        issuer = byIssuer;
        subject = asSubject;
        linkedAt = now;
    }

    /** Forgets the subject: the next first sign-in links anew. @throws Refused E-NOT-LINKED */
    public void unlink() {
        if (!linked()) {
            throw Refused.of("E-NOT-LINKED");
        }
        issuer = null;
        subject = null;
        linkedAt = null;
    }

    /** Whether a subject of a provider belongs to it. */
    public boolean linked() {
        return issuer != null;
    }

    /** Whether exactly this subject of this provider belongs to it. */
    public boolean linkedTo(String byIssuer, String asSubject) {
        return byIssuer.equals(issuer) && asSubject.equals(subject);
    }

    /** A new password; what was locked is open again. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        failedSignIns = 0;
        lockedUntil = null;
    }

    public boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** A right password at an unlocked account. */
    public void signedIn(Instant now) {
        failedSignIns = 0;
        lockedUntil = null;
        lastSignInAt = now;
    }

    /** A wrong password; the fifth in a row locks. */
    public void failed(Instant now) {
        failedSignIns++;
        if (failedSignIns >= TRIES) {
            lockedUntil = now.plus(LOCK);
            failedSignIns = 0;
        }
    }

    public long memberId() {
        return memberId;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }
}
