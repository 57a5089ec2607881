package org.kcpd.division.web.personnel;

import org.kcpd.division.personnel.HandoverDecision;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.web.platform.Messages;

/** One open item of a moved member. @param decision null while undecided @param word the decision as it is read */
public record WorkItem(
        PersonRef member, String kind, long id, String kindText, String title, HandoverDecision decision, String word) {

    static String word(HandoverDecision decision, PersonRef newOwner, Messages texts) {
        if (decision == null) {
            return texts.get("orders.undecided");
        }
        return decision == HandoverDecision.HAND_TO
                ? texts.of("orders.handed-to", newOwner.name())
                : texts.name("orders.decided", decision);
    }

    /** What its box sends. */
    public String token() {
        return kind + ':' + id;
    }

    public String tone() {
        return decision == null ? "warn" : "ok";
    }
}
