package org.kcpd.division.personnel.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds who, over some steps upwards, comes back to themselves: supervisors as well as parts of the department. */
final class Circles {
    private Circles() {}

    /** @param above who stands directly above whom */
    static Set<String> in(Map<String, String> above) {
        var circles = new HashSet<String>();
        var done = new HashSet<String>();
        for (var start : above.keySet()) {
            var path = new ArrayList<String>();
            var at = start;
            while (at != null && done.add(at)) {
                path.add(at);
                at = above.get(at);
            }
            int begin = at == null ? -1 : path.indexOf(at);
            if (begin >= 0) {
                circles.addAll(path.subList(begin, path.size()));
            }
        }
        return circles;
    }
}
