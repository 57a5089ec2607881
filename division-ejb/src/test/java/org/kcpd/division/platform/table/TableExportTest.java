package org.kcpd.division.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A"
            })
    void no_text_of_a_csv_is_run_by_a_spreadsheet(String hostile) {
        String csv = csv(List.of("a", hostile), Stream.of(List.of("", hostile)));

        String harmless = hostile.matches("[\\r\\n].*") ? "\"'" + hostile + "\"" : "'" + hostile;
        assertThat(csv).isEqualTo("\uFEFFa," + harmless + "\r\n," + harmless + "\r\n");
    }

    @Test
    void a_csv_keeps_numbers_days_and_plain_text_as_they_are() {
        String csv = csv(
                List.of("name", "n", "day", "none"),
                Stream.of(
                        Arrays.asList("Muñoz, \"Ana\"", -3, LocalDate.of(2026, 2, 28), null),
                        Arrays.asList("", new BigDecimal("1E3"), "", "")));

        assertThat(csv).isEqualTo("\uFEFFname,n,day,none\r\n\"Muñoz, \"\"Ana\"\"\",-3,2026-02-28,\r\n,1000,,\r\n");
    }

    @Test
    void an_xlsx_holds_text_as_text_and_the_rest_by_its_type() throws IOException {
        byte[] file = xlsx(
                "Roster: East/North",
                Stream.of(Arrays.asList(
                        "=1+1", "+18165550100", 7, LocalDate.of(2026, 2, 28), true, "a\u0000b\u0001c", null)));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellText(1)).isEqualTo("+18165550100");
            assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("7"));
            assertThat(row.getCellAsDate(3))
                    .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo("2026-02-28"));
            assertThat(row.getCellText(5)).isEqualTo("abc");
        }
        assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void many_rows_arrive_in_order() throws IOException {
        byte[] file = xlsx("All", IntStream.range(0, 2_500).mapToObj(i -> List.of(i)));

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2_501);
            assertThat(rows.get(2_500).getCellAsNumber(0)).contains(new BigDecimal(2_499));
        }
    }

    private static String csv(List<String> headers, Stream<? extends List<?>> rows) {
        var out = new ByteArrayOutputStream();
        TableExport.csv(out, headers, rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(String sheet, Stream<? extends List<?>> rows) {
        var out = new ByteArrayOutputStream();
        TableExport.xlsx(out, sheet, List.of("A", "B", "C", "D", "E", "F", "G"), rows);
        return out.toByteArray();
    }

    private String entry(byte[] zip, String name) throws IOException {
        Path path = Files.write(folder.resolve("book.xlsx"), zip);
        try (var entries = new ZipFile(path.toFile())) {
            return new String(entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
