package org.kcpd.division.community.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.Person;
import org.kcpd.division.community.PersonFacts;
import org.kcpd.division.community.Recognition;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Which people, households, places and organisations a caller may know of, as a rule for one and as a predicate for many, and
 * what of one is shown (domain sections 5 and 6).
 *
 * <p>A record restricted to a discipline exists for whoever serves in it; a sealed one for the privacy officer. Everything
 * else every member may know of, by name; how somebody is reached, their date of birth and the name of a juvenile are for the
 * members of the units (PEOPLE_CONTENT).
 */
public final class SubjectVisibility {
    /** The disciplines that may keep records for themselves alone. */
    private static final Set<String> CIRCLES = Set.of("LIAISON", "CHAPLAINCY");

    private SubjectVisibility() {}

    /** The circle the caller may keep a record in; empty for a caller of any other unit. */
    public static Optional<String> circleOf(Caller caller) {
        return caller.discipline().filter(CIRCLES::contains);
    }

    /** Whether the caller may know of a record. */
    public static boolean sees(Caller caller, Optional<String> restrictedTo, boolean sealed) {
        return (!sealed || caller.holds(Right.PEOPLE_SEAL))
                && (restrictedTo.isEmpty() || restrictedTo.equals(circleOf(caller)));
    }

    /** The same for a table of subjects. @param alias constant word */
    public static void predicate(SqlText sql, String alias, Caller caller) {
        sql.add(caller.holds(Right.PEOPLE_SEAL) ? "(1 = 1" : "(" + alias + ".sealed_at IS NULL");
        var circle = circleOf(caller);
        if (circle.isPresent()) {
            sql.add(" AND (" + alias + ".restricted_to IS NULL OR " + alias + ".restricted_to = ?))", circle.get());
        } else {
            sql.add(" AND " + alias + ".restricted_to IS NULL)");
        }
    }

    /** Whether dates of birth, ways to reach somebody and names of juveniles are for the caller. */
    public static boolean content(Caller caller) {
        return caller.holds(Right.PEOPLE_CONTENT);
    }

    /** How somebody is shown. @param names whether juveniles are shown by name: on no list and in no export they are */
    static SubjectRef.Shown shown(
            boolean names, Recognition known, String name, LocalDate latest, LocalDate on, int limit) {
        if (!names && Person.juvenile(latest, on, limit)) {
            return SubjectRef.Shown.JUVENILE;
        }
        if (!name.isEmpty()) {
            return SubjectRef.Shown.NAMED;
        }
        return known == Recognition.ANONYMOUS ? SubjectRef.Shown.ANONYMOUS : SubjectRef.Shown.UNKNOWN;
    }

    /**
     * What a caller sends of a person, with what they do not see put back: a masked field never overwrites the real one. Of
     * everybody that is the date of birth and how they are reached, of a juvenile also the names.
     */
    public static PersonFacts restored(Caller caller, PersonFacts sent, Person stored, LocalDate on, int ageLimit) {
        if (content(caller)) {
            return sent;
        }
        boolean juvenile = Person.juvenile(stored.latestBirth(), on, ageLimit);
        return new PersonFacts(
                juvenile ? stored.known() : sent.known(),
                juvenile ? stored.names() : sent.names(),
                stored.birthDate(),
                stored.ageBand(),
                sent.languages(),
                stored.contactSafe(),
                stored.reachBy());
    }
}
