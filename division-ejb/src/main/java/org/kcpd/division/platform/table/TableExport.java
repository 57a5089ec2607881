package org.kcpd.division.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as files for a spreadsheet, written row by row (a million rows need no memory).
 *
 * <p>Text is never a formula: in XLSX a text cell is text by type; in CSV a text that a spreadsheet would run gets an
 * apostrophe in front.
 */
public final class TableExport {
    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final int ROWS_PER_FLUSH = 500;
    private static final int SHEET_NAME_LENGTH = 31;
    private static final int CELL_LENGTH = 32_767;

    private TableExport() {}

    /** UTF-8 with byte order mark (spreadsheets need it for accents), comma, CRLF. The stream stays open. */
    public static void csv(OutputStream out, List<String> headers, Stream<? extends List<?>> rows) {
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(headers.stream().map(TableExport::neutral).toList());
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(TableExport::csvCell).toList()));
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet; numbers, dates and truth values keep their type. The stream stays open. */
    public static void xlsx(OutputStream out, String sheetName, List<String> headers, Stream<? extends List<?>> rows) {
        try {
            var book = new Workbook(out, "Division", "1.0");
            var sheet = book.newWorksheet(sheet(sheetName));
            for (int column = 0; column < headers.size(); column++) {
                sheet.inlineString(0, column, headers.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int number = 0;
            for (var each = rows.iterator(); each.hasNext(); ) {
                write(sheet, ++number, each.next());
                if (number % ROWS_PER_FLUSH == 0) {
                    sheet.flush();
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int number, List<?> row) {
        for (int column = 0; column < row.size(); column++) {
            Object value = row.get(column);
            if (value instanceof Number n) {
                sheet.value(number, column, n);
            } else if (value instanceof LocalDate day) {
                sheet.value(number, column, day);
                sheet.style(number, column).format("yyyy-mm-dd").set();
            } else if (value instanceof Boolean truth) {
                sheet.value(number, column, truth);
            } else if (value != null) {
                sheet.inlineString(number, column, legalXml(value.toString()));
            }
        }
    }

    private static String csvCell(Object value) {
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        return value instanceof Number ? value.toString() : neutral(Objects.toString(value, ""));
    }

    static String neutral(String text) {
        return !text.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What XML 1.0 cannot hold would make the file unreadable; what a cell cannot hold, too. */
    private static String legalXml(String text) {
        String legal =
                text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
        return legal.length() <= CELL_LENGTH ? legal : legal.substring(0, CELL_LENGTH);
    }

    private static String sheet(String name) {
        String legal = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return legal.substring(0, Math.min(SHEET_NAME_LENGTH, legal.length()));
    }
}
