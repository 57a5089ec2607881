package org.kcpd.division.personnel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** That a member holds a credential, up to and with its last day. Renewed or withdrawn by superseding, never edited. */
@Entity
@Table(name = "credential")
public class Credential {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected Credential() {}

    /** An empty expiry is a credential for life. */
    public Credential(long memberId, String typeCode, Optional<LocalDate> expiresOn, Instant recordedAt) {
        this.memberId = memberId;
        this.typeCode = typeCode;
        this.expiresOn = expiresOn.orElse(null);
        this.recordedAt = recordedAt;
    }

    public void supersede(Instant now) {
        supersededAt = now;
    }

    public long id() {
        return id;
    }

    public long memberId() {
        return memberId;
    }

    public String typeCode() {
        return typeCode;
    }

    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
