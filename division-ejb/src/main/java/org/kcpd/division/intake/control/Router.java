package org.kcpd.division.intake.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.intake.RequestRoute;
import org.kcpd.division.platform.Refused;

/**
 * Where a request goes, and why: the reason says which sort of unit, the address (or the requester) which patrol division,
 * the roster of the day whether that unit has anybody there, the hour whether somebody looks at it now.
 */
final class Router {

    /** How many members of a unit serve at a work site today. @param siteId 0 for the unit as such */
    record Post(long unitId, String discipline, long siteId, long members) {}

    /** What the map says about the place of a request. */
    enum Verdict {
        /** Its division is known. */
        INSIDE,
        /** It lies in no division of the city. */
        OUTSIDE,
        /** There is no point to ask the map about. */
        UNKNOWN
    }

    /**
     * What the router looks at.
     *
     * @param discipline what the reason asks for
     * @param verdict what the map says
     * @param mapped the division the map says, 0 for none
     * @param named the division the requester named, 0 for none
     * @param own where the requester serves, 0 for nowhere
     * @param outsideBecause why a request from outside the city is ours all the same, "" for no reason
     */
    record Question(
            String discipline,
            Verdict verdict,
            long mapped,
            long named,
            long own,
            String outsideBecause,
            boolean afterHours) {}

    private final List<Post> posts;
    private final List<Long> patrolDivisions;

    Router(List<Post> posts, List<Long> patrolDivisions) {
        this.posts = List.copyOf(posts);
        this.patrolDivisions = List.copyOf(patrolDivisions);
    }

    /** @throws Refused E-OUTSIDE-CITY without a reason for it; E-NO-UNIT when no unit is there for it */
    RequestRoute propose(Question question) {
        var why = new ArrayList<String>();
        var unit = unit(question.discipline(), why);
        var site = site(question, why);
        if (site == 0) {
            why.add("R-SUPERVISORS");
        } else if (covered(unit, site)) {
            why.add("R-COVERED");
        } else {
            site = 0;
            why.add("R-NOBODY-THERE");
        }
        if (question.afterHours()) {
            why.add("R-AFTER-HOURS");
        }
        return new RequestRoute(unit, site, why);
    }

    private long unit(String discipline, List<String> why) {
        why.add("R-REASON");
        return posts.stream()
                .filter(post -> post.discipline().equals(discipline))
                .max(Comparator.comparingLong(Post::members).thenComparing(Post::unitId, Comparator.reverseOrder()))
                .map(Post::unitId)
                .orElseThrow(() -> Refused.of("E-NO-UNIT").field("reason"));
    }

    private long site(Question question, List<String> why) {
        if (question.verdict() == Verdict.INSIDE) {
            why.add("R-MAP");
            return question.mapped();
        }
        if (question.verdict() == Verdict.OUTSIDE) {
            if (question.outsideBecause().isBlank()) {
                throw Refused.of("E-OUTSIDE-CITY").field("outsideBecause");
            }
            why.add("R-OUTSIDE");
        }
        if (question.named() != 0) {
            why.add("R-NAMED");
            return division(question.named())
                    .orElseThrow(() -> Refused.of("E-TARGET-CLOSED").field("site"));
        }
        return division(question.own())
                .map(own -> {
                    why.add("R-OWN");
                    return own;
                })
                .orElse(0L);
    }

    private Optional<Long> division(long site) {
        return patrolDivisions.contains(site) ? Optional.of(site) : Optional.empty();
    }

    private boolean covered(long unit, long site) {
        return posts.stream().anyMatch(post -> post.unitId() == unit && post.siteId() == site && post.members() > 0);
    }
}
