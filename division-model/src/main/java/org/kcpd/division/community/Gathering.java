package org.kcpd.division.community;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record people belong to: a household, an organisation. Who does not belong to it any more stays in its history. */
@MappedSuperclass
public abstract class Gathering extends MergeableSubject {

    protected Gathering() {}

    protected Gathering(Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
    }

    /** Who belongs to it, or did. */
    protected abstract List<? extends Belonging> belongings();

    /** Somebody belongs to it from now on. @throws org.kcpd.division.platform.Refused E-MERGED, E-TOO-LONG */
    public abstract void join(Newcomer newcomer, long by, Instant at);

    /** Whether the person these records stand for belongs to it. */
    public boolean has(Set<Long> records) {
        return belongings().stream().anyMatch(each -> each.holdsFor(records));
    }

    /** The person these records stand for does not belong to it any more. @throws org.kcpd.division.platform.Refused E-DATE */
    public void leave(Set<Long> records, LocalDate last, long by, Instant at) {
        belongings().stream().filter(each -> each.holdsFor(records)).forEach(each -> each.end(last, by, at));
    }
}
