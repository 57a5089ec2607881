package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * What every person, household, place and organisation has: who made the record and who may know of it.
 *
 * <p>A record that is <em>restricted</em> exists only for the discipline that made it (liaison, chaplaincy): for everybody
 * else there is none, not in a count, not in a search, not as a duplicate. One that is <em>sealed</em> exists for the
 * privacy officer only (RSMo 610.120).
 */
@MappedSuperclass
public abstract class Subject {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "restricted_to", updatable = false)
    private String restrictedTo;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private int version;

    protected Subject() {}

    /** @param circle the discipline that alone may know of it, empty for the usual record */
    protected Subject(Optional<String> circle, long by, Instant at) {
        restrictedTo = circle.orElse(null);
        createdBy = by;
        createdAt = at;
    }

    /** Hides the record from everybody but the privacy officer. */
    public void seal(Instant at) {
        sealedAt = at;
    }

    /** The record is seen again as before. */
    public void unseal() {
        sealedAt = null;
    }

    public boolean sealed() {
        return sealedAt != null;
    }

    public Optional<String> restrictedTo() {
        return Optional.ofNullable(restrictedTo);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
