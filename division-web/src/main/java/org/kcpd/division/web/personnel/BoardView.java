package org.kcpd.division.web.personnel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kcpd.division.personnel.query.ElementInfo;
import org.kcpd.division.personnel.query.Organisation;
import org.kcpd.division.personnel.query.StrengthBoard;
import org.kcpd.division.personnel.query.StrengthCell;

/**
 * The strength board as a matrix: a row for each work site, patrol divisions first; a column for the site's own patrol
 * and one for each unit, or one for each of the other elements. A field lists its watches.
 */
public final class BoardView {

    /** A column. @param elementId 0 for "the site's own element" */
    public record Column(long elementId, String name) {}

    /** A work site with its fields, as many as there are columns, and its sums. */
    public record Row(ElementInfo site, List<Field> fields, int authorised, int assigned, int present) {}

    /** A site x element. */
    public record Field(long siteId, long elementId, String column, List<StrengthCell> watches) {
        public boolean empty() {
            return watches.isEmpty();
        }

        /** Whether something in it needs attention: {@code bad}, {@code warn} or nothing. */
        public String tone() {
            return watches.stream().anyMatch(StrengthCell::belowMinimum) ? "bad" : "";
        }
    }

    /** An ordered change of a number assigned. */
    public record Coming(LocalDate on, StrengthCell cell, int by) {}

    private final List<Column> columns;
    private final List<Row> rows;
    private final List<Coming> coming;

    private BoardView(List<Column> columns, List<Row> rows, List<Coming> coming) {
        this.columns = columns;
        this.rows = rows;
        this.coming = coming;
    }

    /** @param others the other elements instead of patrol and the units */
    static BoardView of(StrengthBoard board, Organisation organisation, boolean others, String ownName) {
        Map<Long, ElementInfo> sites = new LinkedHashMap<>();
        Stream.concat(organisation.patrolDivisions().stream(), organisation.sites().stream())
                .forEach(site -> sites.putIfAbsent(site.id(), site));
        Set<Long> front = new HashSet<>();
        organisation.units().forEach(unit -> front.add(unit.id()));
        List<Column> columns = new ArrayList<>();
        if (others) {
            Set<Long> used = new HashSet<>();
            board.cells().forEach(cell -> used.add(cell.elementId()));
            organisation.elements().stream()
                    .filter(e -> used.contains(e.id()) && !front.contains(e.id()) && !sites.containsKey(e.id()))
                    .forEach(e -> columns.add(new Column(e.id(), e.name())));
        } else {
            columns.add(new Column(0, ownName));
            organisation.units().forEach(unit -> columns.add(new Column(unit.id(), unit.name())));
        }
        List<Row> rows = sites.values().stream()
                .map(site -> row(site, columns, board.ofSite(site.id())))
                .filter(row -> row.fields().stream().anyMatch(field -> !field.empty()))
                .toList();
        return new BoardView(columns, rows, coming(board));
    }

    private static Row row(ElementInfo site, List<Column> columns, List<StrengthCell> cells) {
        List<Field> fields = columns.stream()
                .map(column -> {
                    long element = column.elementId() == 0 ? site.id() : column.elementId();
                    List<StrengthCell> watches =
                            cells.stream().filter(c -> c.elementId() == element).toList();
                    return new Field(site.id(), element, column.name(), watches);
                })
                .toList();
        List<StrengthCell> shown =
                fields.stream().flatMap(field -> field.watches().stream()).toList();
        return new Row(
                site,
                fields,
                shown.stream().mapToInt(StrengthCell::authorised).sum(),
                shown.stream().mapToInt(StrengthCell::assigned).sum(),
                shown.stream().mapToInt(StrengthCell::present).sum());
    }

    private static List<Coming> coming(StrengthBoard board) {
        return board.cells().stream()
                .flatMap(cell -> cell.coming().stream().map(change -> new Coming(change.on(), cell, change.by())))
                .sorted(Comparator.comparing(Coming::on))
                .toList();
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** All ordered changes after the day, the next one first. */
    public List<Coming> getComing() {
        return coming;
    }

    private Stream<Row> all() {
        return rows.stream();
    }

    public int getAuthorised() {
        return all().mapToInt(Row::authorised).sum();
    }

    public int getAssigned() {
        return all().mapToInt(Row::assigned).sum();
    }

    public int getPresent() {
        return all().mapToInt(Row::present).sum();
    }

    public int getVacancies() {
        return cells().mapToInt(StrengthCell::vacancies).sum();
    }

    public long getUnderMinimum() {
        return cells().filter(StrengthCell::belowMinimum).count();
    }

    private Stream<StrengthCell> cells() {
        return all().flatMap(row -> row.fields().stream()).flatMap(field -> field.watches().stream());
    }
}
