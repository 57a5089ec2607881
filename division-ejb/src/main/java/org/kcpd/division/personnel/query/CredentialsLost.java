package org.kcpd.division.personnel.query;

import java.util.HashMap;
import java.util.List;
import org.kcpd.division.personnel.control.LineFacts;
import org.kcpd.division.personnel.query.OrderPreview.CredentialLoss;
import org.kcpd.division.personnel.query.StrengthCount.Post;

/**
 * Which credentials a watch of a site has fewer of once an order is in effect. Who is on duty counts, where they serve,
 * with credentials that are valid on the day.
 */
final class CredentialsLost {
    private CredentialsLost() {}

    /** @param before the day without the order */
    static List<CredentialLoss> by(List<LineFacts> lines, StrengthCount before) {
        var change = new HashMap<Post, Integer>();
        for (var line : lines) {
            if (line.visible() && line.status().present() && line.effective().isPresent()) {
                var from = line.effective().get().place();
                for (var credential : before.credentialsOf(line.member().memberId())) {
                    change.merge(new Post(from.workSiteId(), from.watchId(), credential), -1, Integer::sum);
                    change.merge(new Post(line.to().workSiteId(), line.to().watchId(), credential), 1, Integer::sum);
                }
            }
        }
        change.values().removeIf(by -> by >= 0);
        var held = before.held();
        return change.entrySet().stream()
                .map(lost -> {
                    var at = lost.getKey();
                    int now = held.getOrDefault(at, 0);
                    return new CredentialLoss(at.site(), at.watch(), at.credential(), now, now + lost.getValue());
                })
                .sorted(CredentialLoss.BY_PLACE)
                .toList();
    }
}
