package org.kcpd.division.platform.table;

import java.util.List;

/** One row. @param line the line of the file it begins on, from 1 (the header is line 1 of a usual file) */
public record CsvRow(int line, List<String> fields) {
    public CsvRow {
        fields = List.copyOf(fields);
    }
}
