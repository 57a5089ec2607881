package org.kcpd.division.web.personnel;

import java.util.List;

/**
 * One line of an order as its table shows it.
 *
 * @param terms for good, or why and until when
 * @param problems what the rules say about it, empty until they were asked
 */
public record OrderLineView(
        long lineId,
        int row,
        String serial,
        String name,
        String terms,
        List<LinePart> place,
        List<LinePart> rest,
        List<ProblemText> problems) {}
