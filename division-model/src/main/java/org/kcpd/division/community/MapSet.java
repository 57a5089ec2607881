package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All areas of one kind, as one file brought them, from a day on.
 *
 * <p>The next set ends it; nothing else of it changes. A file for a day on which a set begins already takes that one's place:
 * it is superseded, and stays to be looked up.
 */
@Entity
@Table(name = "map_set")
public class MapSet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private MapKind kind;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "digest", updatable = false)
    private String digest;

    @Column(name = "areas", updatable = false)
    private int areas;

    @Column(name = "imported_by", updatable = false)
    private long importedBy;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected MapSet() {}

    /** @param to the day the next set begins, empty when there is none @param digest of the file's bytes */
    public MapSet(
            MapKind kind,
            LocalDate from,
            Optional<LocalDate> to,
            String fileName,
            String digest,
            int areas,
            long by,
            Instant at) {
        this.kind = kind;
        this.from = from;
        this.to = to.orElse(null);
        this.fileName = fileName;
        this.digest = digest;
        this.areas = areas;
        importedBy = by;
        importedAt = at;
    }

    /** Another set begins on that day. */
    public void endOn(LocalDate day) {
        to = day;
    }

    /** Another file has taken its place from its first day on. */
    public void supersede(Instant at) {
        supersededAt = at;
    }

    public long id() {
        return id;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public String digest() {
        return digest;
    }
}
