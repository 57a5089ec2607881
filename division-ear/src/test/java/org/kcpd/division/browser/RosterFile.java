package org.kcpd.division.browser;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kcpd.division.platform.table.CsvLimits;
import org.kcpd.division.platform.table.CsvTable;

/** The roster of a day as a member exports it. */
final class RosterFile {

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private RosterFile(CsvTable table) {
        for (var line : table.rows()) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < table.header().size(); i++) {
                row.put(table.header().get(i), line.fields().get(i));
            }
            rows.put(line.fields().get(0), row);
        }
    }

    /** @param page of somebody who is signed in */
    static RosterFile of(Page page, LocalDate day) {
        var csv = page.request().get("personnel/roster.xhtml?export=csv&on=" + day);
        return new RosterFile(CsvTable.read(new ByteArrayInputStream(csv.body()), CsvLimits.USUAL));
    }

    /** Forgets a column. */
    RosterFile without(String column) {
        rows.values().forEach(row -> row.remove(column));
        return this;
    }

    int size() {
        return rows.size();
    }

    /** The columns of one member. */
    Map<String, String> row(String serial) {
        return rows.get(serial);
    }

    /** Serial numbers of the first members that are so, in the order of the roster. */
    List<String> first(int count, Predicate<Map<String, String>> so) {
        return rows.entrySet().stream()
                .filter(entry -> so.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .limit(count)
                .toList();
    }

    long count(Predicate<Map<String, String>> so) {
        return rows.values().stream().filter(so).count();
    }

    /** Serial numbers of everybody of whom any column is different here and there, or who is on one of both only. */
    List<String> differentFrom(RosterFile other) {
        var serials = new TreeSet<>(rows.keySet());
        serials.addAll(other.rows.keySet());
        serials.removeIf(serial -> Objects.equals(rows.get(serial), other.rows.get(serial)));
        return List.copyOf(serials);
    }
}
