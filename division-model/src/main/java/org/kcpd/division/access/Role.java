package org.kcpd.division.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The roles of domain section 6. What each gives and how one comes by it stands in the declared {@link AuthzMatrix}, and
 * only there.
 *
 * <p>Most come from the assignment in force (its discipline or place, and its position); ADM, PRI, SYS and ANA from a grant
 * with an end, PRI and SYS from one that two members stand behind. Rank alone gives nothing.
 */
public enum Role {
    /** Every member who is not separated. */
    REQ,
    /** Social services specialist, and their coordinator. */
    SSS,
    SSSC,
    /** Community interaction officer, and their coordinator. */
    CIO,
    CIOC,
    /** Officer of the crisis intervention team, and its sergeant. */
    CIT,
    CITS,
    /** Crime-free multi-housing, and its supervisor. */
    CFM,
    CFMS,
    /** Chaplain, and their coordinator. */
    CHA,
    CHAC,
    /** LGBTQ+ liaison. */
    LIA,
    /** Commander of a patrol division. */
    PDC,
    /** Commander of the Community Engagement Division. */
    CED,
    /** Commander of the department. */
    CHIEF,
    /** Roster administrator. */
    ADM,
    /** Privacy and records. */
    PRI,
    /** IT operator: runs the system without reading content. */
    SYS,
    /** Analyst: numbers only. */
    ANA;

    private static final String BY_GRANT = "grant";
    private static final String BY_TWO = "grant-by-two";
    private static final String BY_POST = "post";

    private final String comesBy;
    private final List<String> post;
    private final Set<Right> rights;

    Role() {
        List<String> declared = AuthzMatrix.declared().line("roles", name());
        comesBy = declared.get(1);
        post = AuthzMatrix.words(declared.get(2));
        rights = AuthzMatrix.rights(declared.get(3));
    }

    /** Whether the role comes by grant; otherwise only the assignment in force gives it. */
    public boolean granted() {
        return comesBy.equals(BY_GRANT) || comesBy.equals(BY_TWO);
    }

    /** Whether it takes two members who hold it to give it to a third. */
    public boolean byTwo() {
        return comesBy.equals(BY_TWO);
    }

    /**
     * Whether an assignment gives it.
     *
     * @param where the discipline of the element, or the sort of place the matrix names (patrol-division ...)
     * @param position code of the position held there
     */
    public boolean comesWith(String where, String position) {
        return comesBy.equals(BY_POST)
                && post.get(0).equals(where)
                && post.subList(1, post.size()).contains(position);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Every right that any of the roles gives. */
    public static Set<Right> rightsOf(Collection<Role> roles) {
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        roles.forEach(role -> all.addAll(role.rights));
        return Collections.unmodifiableSet(all);
    }
}
