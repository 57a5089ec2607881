package org.kcpd.division.picture.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.HandOffVerb;

/** One hand-off with its history. @param may what the viewer may do now */
public record HandOffDetail(HandOffRow row, int version, List<Step> history, Set<HandOffVerb> may) {
    public HandOffDetail {
        history = List.copyOf(history);
        may = Set.copyOf(may);
    }

    /** Who did what, and what they wrote. */
    public record Step(Instant at, PersonRef by, HandOffVerb verb, String words) {}
}
