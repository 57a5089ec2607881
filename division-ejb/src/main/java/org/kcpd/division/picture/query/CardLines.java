package org.kcpd.division.picture.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kcpd.division.personnel.query.PersonRef;
import org.kcpd.division.picture.InvolvementLevel;
import org.kcpd.division.picture.InvolvementSource;
import org.kcpd.division.picture.query.PictureVisibility.Kept;
import org.kcpd.division.picture.query.PictureVisibility.Sight;
import org.kcpd.division.platform.usecase.Caller;

/**
 * Puts the lines of a card together. Of other units it shows one line per unit and site, made from what is shared alone; masked
 * lines stand at the end by the unit's number, so that no date can be guessed from where they stand.
 */
final class CardLines {
    private record Post(long unit, long site) {}

    /** One involvement as it was read. */
    record Read(
            long id,
            int version,
            Kept kept,
            InvolvementSource source,
            Instant since,
            Instant until,
            PersonRef contact) {}

    private final List<CardLine> own = new ArrayList<>();
    private final Map<Post, CardLine> others = new LinkedHashMap<>();
    private final TreeSet<Long> masked = new TreeSet<>();

    private CardLines() {}

    static CardLines of(List<Read> rows, Caller caller) {
        var lines = new CardLines();
        rows.forEach(row -> lines.add(row, PictureVisibility.sight(caller, row.kept())));
        return lines;
    }

    private void add(Read row, Sight sight) {
        switch (sight) {
            case OWN -> own.add(line(row, sight));
            case LINE -> others.merge(
                    new Post(row.kept().unit(), row.kept().site()), line(row, sight), CardLines::together);
            case MASKED -> masked.add(row.kept().unit());
            case NONE -> {
                return;
            }
        }
    }

    private static CardLine line(Read row, Sight sight) {
        boolean mine = sight == Sight.OWN;
        return new CardLine(
                sight,
                mine ? row.id() : 0,
                mine ? row.version() : 0,
                row.kept().unit(),
                row.kept().site(),
                row.since(),
                row.until(),
                mine ? row.contact() : PersonRef.NONE,
                mine ? row.source() : null,
                mine && row.kept().level() == InvolvementLevel.RESTRICTED);
    }

    /** Open while one of them is, since the first, until the last. */
    private static CardLine together(CardLine one, CardLine other) {
        var since = one.since().isBefore(other.since()) ? one.since() : other.since();
        var until =
                one.open() || other.open() ? null : one.until().isAfter(other.until()) ? one.until() : other.until();
        return new CardLine(one.sight(), 0, 0, one.unitId(), one.siteId(), since, until, PersonRef.NONE, null, false);
    }

    List<CardLine> open() {
        var open = new ArrayList<CardLine>();
        own.stream().filter(CardLine::open).forEach(open::add);
        others.values().stream()
                .filter(CardLine::open)
                .sorted(Comparator.comparing(CardLine::since).reversed())
                .forEach(open::add);
        masked.forEach(unit -> open.add(CardLine.masked(unit)));
        return open;
    }

    List<CardLine> past() {
        var past = new ArrayList<CardLine>();
        own.stream().filter(line -> !line.open()).forEach(past::add);
        others.values().stream().filter(line -> !line.open()).forEach(past::add);
        past.sort(Comparator.comparing(CardLine::until).reversed());
        return past;
    }
}
