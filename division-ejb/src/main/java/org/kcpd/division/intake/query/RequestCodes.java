package org.kcpd.division.intake.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kcpd.division.intake.Urgency;
import org.kcpd.division.personnel.query.SqlRow;

/**
 * The codes of a day, in their order.
 *
 * @param reasons why help is asked for, each with how urgent it usually is
 * @param closings what comes of a request
 * @param refusals why one is declined
 */
public record RequestCodes(Map<Coded, Urgency> reasons, List<Coded> closings, List<Coded> refusals) {

    static RequestCodes of(List<SqlRow> rows) {
        var reasons = new LinkedHashMap<Coded, Urgency>();
        var closings = new ArrayList<Coded>();
        var refusals = new ArrayList<Coded>();
        for (var row : rows) {
            switch (row.text(4)) {
                case "CLOSE" -> closings.add(Coded.of(row, 0));
                case "DECLINE" -> refusals.add(Coded.of(row, 0));
                default -> reasons.put(Coded.of(row, 0), Urgency.valueOf(row.text(4)));
            }
        }
        return new RequestCodes(reasons, closings, refusals);
    }
}
