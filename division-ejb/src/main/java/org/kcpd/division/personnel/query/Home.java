package org.kcpd.division.personnel.query;

import java.util.List;

/** A member's home page: orders and transfer requests, and what other areas add. */
public record Home(List<WorkRow> papers, List<HomeLine> lines) {
    public Home {
        papers = List.copyOf(papers);
        lines = List.copyOf(lines);
    }
}
