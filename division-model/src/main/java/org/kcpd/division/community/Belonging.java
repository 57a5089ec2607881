package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.kcpd.division.platform.Refused;

/**
 * That a person belongs to a household, or that one talks to them of an organisation: as what, since and until which day.
 * It is ended, never removed.
 */
@MappedSuperclass
public abstract class Belonging {
    private static final int LONGEST_RELATION = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Column(name = "relation", updatable = false)
    private String relation;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    @Column(name = "since_at", updatable = false)
    private Instant since;

    @Column(name = "since_by", updatable = false)
    private long sinceBy;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "until_by")
    private Long untilBy;

    protected Belonging() {}

    /** @throws Refused E-TOO-LONG */
    protected Belonging(Newcomer newcomer, long by, Instant at) {
        personId = newcomer.personId();
        relation = Subject.orNull(newcomer.relation());
        from = newcomer.from().orElse(null);
        since = at;
        sinceBy = by;
        if (relation != null && relation.length() > LONGEST_RELATION) {
            throw Refused.of("E-TOO-LONG").field("relation").args(LONGEST_RELATION);
        }
    }

    /** @throws Refused E-DATE for a day before the first one */
    void end(LocalDate last, long by, Instant at) {
        if (from != null && last.isBefore(from)) {
            throw Refused.of("E-DATE").field("to");
        }
        to = last;
        until = at;
        untilBy = by;
    }

    /** Whether it holds, and is about one of these records, which stand for one person. */
    boolean holdsFor(Set<Long> records) {
        return until == null && records.contains(personId);
    }
}
