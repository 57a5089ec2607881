package org.kcpd.division.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/**
 * A CSV file from somewhere else, read defensively.
 *
 * <p>Detected: the encoding (byte order mark, else UTF-8, else windows-1252) and the separator (comma, semicolon, tab). A
 * file that cannot be trusted as a whole is refused: {@code E-FILE-EMPTY E-FILE-SIZE E-FILE-ENCODING E-FILE-ROWS
 * E-FILE-FORM E-HEADER-DUPLICATE E-HEADER-EMPTY}. A bad row is not among the rows but among the problems, with its line:
 * {@code E-NUL E-FIELD-LENGTH E-FIELD-COUNT}.
 *
 * @param header names of the columns, stripped
 * @param rows the good rows, in file order; fields stripped, as many as the header has
 * @param problems the bad rows; {@link Problem#row()} is the line, {@link Problem#field()} the column's name
 * @param encoding what the file was read as
 */
public record CsvTable(List<String> header, List<CsvRow> rows, List<Problem> problems, String encoding) {

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Index of a column by its name, whatever the case; -1 when there is none. */
    public int column(String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the file. @throws Refused as said above */
    public static CsvTable read(InputStream file, CsvLimits limits) {
        try {
            byte[] bytes = file.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw Refused.of("E-FILE-SIZE").args(limits.bytes() / 1_000_000);
            }
            var text = CsvText.of(bytes);
            return new Reading(limits, text.encoding()).read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reading {
        private final CsvLimits limits;
        private final String encoding;
        private final List<CsvRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private List<String> header = List.of();

        Reading(CsvLimits limits, String encoding) {
            this.limits = limits;
            this.encoding = encoding;
        }

        CsvTable read(CsvText text) throws IOException {
            try (Reader reader = text.open();
                    CsvReader<CsvRecord> records = CsvReader.builder()
                            .fieldSeparator(text.separator())
                            .skipEmptyLines(true)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(reader)) {
                records.forEach(this::take);
            } catch (CsvParseException e) {
                throw Refused.of("E-FILE-FORM").args(rows.size() + 1);
            }
            if (header.isEmpty()) {
                throw Refused.of("E-FILE-EMPTY");
            }
            return new CsvTable(header, rows, problems, encoding);
        }

        private void take(CsvRecord found) {
            List<String> fields = found.getFields().stream().map(String::strip).toList();
            if (header.isEmpty()) {
                takeHeader(fields);
                return;
            }
            if (fields.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (rows.size() + problems.size() >= limits.rows()) {
                throw Refused.of("E-FILE-ROWS").args(limits.rows());
            }
            int line = (int) found.getStartingLineNumber();
            Problem problem = problemOf(fields);
            if (problem == null) {
                rows.add(new CsvRow(line, fields));
            } else {
                problems.add(problem.on(line));
            }
        }

        private void takeHeader(List<String> names) {
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (name.isEmpty() || name.indexOf('\0') >= 0 || name.length() > limits.fieldLength()) {
                    throw Refused.of("E-HEADER-EMPTY").row(1);
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw Refused.of("E-HEADER-DUPLICATE").row(1).args(name);
                }
            }
            header = names;
        }

        private Problem problemOf(List<String> fields) {
            if (fields.size() != header.size()) {
                return Problem.of("E-FIELD-COUNT", fields.size(), header.size());
            }
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i);
                if (field.indexOf('\0') >= 0) {
                    return Problem.of("E-NUL").at(header.get(i));
                }
                if (field.length() > limits.fieldLength()) {
                    return Problem.of("E-FIELD-LENGTH", field.length(), limits.fieldLength())
                            .at(header.get(i));
                }
            }
            return null;
        }
    }
}
