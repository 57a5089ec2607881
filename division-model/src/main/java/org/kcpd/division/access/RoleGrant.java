package org.kcpd.division.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.kcpd.division.platform.Refused;

/**
 * A role given to a member beyond what the assignment gives.
 *
 * <p>It is given by somebody else, for a reason, from now until an end that is at most one year away; it may be revoked
 * earlier, once. It is never changed: a longer grant is a new grant (domain section 6, "explicit grants with an end").
 */
@Entity
@Table(name = "role_grant")
public class RoleGrant {
    /** No grant lives longer without being given anew. */
    public static final Duration LONGEST = Duration.ofDays(366);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "from_at", updatable = false)
    private Instant fromAt;

    @Column(name = "to_at", updatable = false)
    private Instant toAt;

    @Column(name = "granted_by", updatable = false)
    private Long grantedBy;

    @Column(name = "confirmed_by", updatable = false)
    private Long confirmedBy;

    @Column(updatable = false)
    private String reason;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    protected RoleGrant() {}

    /**
     * A member gives another member a role.
     *
     * @throws Refused E-NOT-GRANTABLE (the role comes by assignment only), E-TWO-PERSONS (it has to be proposed),
     *     E-OWN-GRANT, E-GRANT-END, E-REASON
     */
    public RoleGrant(long memberId, Role role, Instant from, Instant to, long grantedBy, String reason) {
        this(memberId, role, from, to, reason);
        if (role.byTwo()) {
            throw Refused.of("E-TWO-PERSONS").field("role").args(role);
        }
        if (memberId == grantedBy) {
            throw Refused.of("E-OWN-GRANT").field("serialNo");
        }
        this.grantedBy = grantedBy;
    }

    /** Two members give a third a role; the proposal has seen to it that they are three. */
    static RoleGrant byTwo(
            long memberId, Role role, Instant from, Instant to, long proposedBy, long confirmedBy, String reason) {
        RoleGrant grant = new RoleGrant(memberId, role, from, to, reason);
        grant.grantedBy = proposedBy;
        grant.confirmedBy = confirmedBy;
        return grant;
    }

    /** The installation itself gives a role (first administrators, training data): nobody stands behind it. */
    public static RoleGrant byInstallation(long memberId, Role role, Instant from, Instant to, String reason) {
        return new RoleGrant(memberId, role, from, to, reason);
    }

    private RoleGrant(long memberId, Role role, Instant from, Instant to, String reason) {
        if (!role.granted()) {
            throw Refused.of("E-NOT-GRANTABLE").field("role").args(role);
        }
        checkTerm(from, to);
        this.memberId = memberId;
        this.role = role;
        this.fromAt = from;
        this.toAt = to;
        this.reason = checkedReason(reason);
    }

    static void checkTerm(Instant from, Instant to) {
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            throw Refused.of("E-GRANT-END").field("until").args(LONGEST.toDays());
        }
    }

    static String checkedReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.of("E-REASON").field("reason");
        }
        return reason.strip();
    }

    /** Ends the grant now, for good. @throws Refused E-GRANT-OVER when it has ended or was revoked already */
    public void revoke(long by, Instant now) {
        if (revokedAt != null || !now.isBefore(toAt)) {
            throw Refused.of("E-GRANT-OVER");
        }
        this.revokedAt = now;
        this.revokedBy = by;
    }

    public boolean inForce(Instant at) {
        return !at.isBefore(fromAt) && at.isBefore(toAt) && revokedAt == null;
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public Role role() {
        return role;
    }
}
