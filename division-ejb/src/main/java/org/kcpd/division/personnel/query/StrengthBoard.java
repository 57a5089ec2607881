package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Authorised, assigned and present strength of every element at every site on every watch, on a day. */
public record StrengthBoard(LocalDate asOf, List<StrengthCell> cells) {

    public StrengthBoard {
        cells = List.copyOf(cells);
    }

    public Optional<StrengthCell> cell(long workSiteId, long elementId, long watchId) {
        return cells.stream()
                .filter(c -> c.workSiteId() == workSiteId && c.elementId() == elementId && c.watchId() == watchId)
                .findFirst();
    }

    /** The cells of one site, in the board's order. */
    public List<StrengthCell> ofSite(long workSiteId) {
        return cells.stream().filter(c -> c.workSiteId() == workSiteId).toList();
    }

    public int assigned() {
        return cells.stream().mapToInt(StrengthCell::assigned).sum();
    }

    public int present() {
        return cells.stream().mapToInt(StrengthCell::present).sum();
    }
}
