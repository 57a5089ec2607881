package org.kcpd.division.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

class CsvTableTest {
    private static final CsvLimits LIMITS = new CsvLimits(100_000, 100, 20);
    private static final byte[] NO_MARK = {};

    @Test
    void reads_header_and_rows_with_their_lines() {
        var table = read("SERIAL_NO,NAME\r\n100,\"O'Neil, \"\"Red\"\" Ana\"\r\n\r\n101, Bo \r\n");

        assertThat(table.header()).containsExactly("SERIAL_NO", "NAME");
        assertThat(table.rows())
                .containsExactly(
                        new CsvRow(2, List.of("100", "O'Neil, \"Red\" Ana")), new CsvRow(4, List.of("101", "Bo")));
        assertThat(table.column("name")).isEqualTo(1);
        assertThat(table.column("other")).isEqualTo(-1);
    }

    @Test
    void a_field_may_span_lines_and_the_next_row_knows_its_line() {
        var table = read("a,b\n1,\"x\ny\"\n2,z\n");

        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 4);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void finds_out_the_encoding(String charset) {
        var table = read(NO_MARK, "NAME,X\nMuñoz,é\n".getBytes(Charset.forName(charset)));

        assertThat(table.encoding()).isEqualTo(charset);
        assertThat(table.rows().get(0).fields()).containsExactly("Muñoz", "é");
    }

    @Test
    void believes_a_byte_order_mark() {
        assertThat(read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8("NAME\nMuñoz\n"))
                        .header())
                .containsExactly("NAME");
        assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE}, "NAME\nMuñoz\n".getBytes(StandardCharsets.UTF_16LE))
                        .rows()
                        .get(0)
                        .fields())
                .containsExactly("Muñoz");
        assertThat(read(new byte[] {(byte) 0xFE, (byte) 0xFF}, "NAME\nMuñoz\n".getBytes(StandardCharsets.UTF_16BE))
                        .rows()
                        .get(0)
                        .fields())
                .containsExactly("Muñoz");
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void finds_out_the_separator(String separator) {
        assertThat(read("a" + separator + "\"b,;b\"" + separator + "c\n1" + separator + "2" + separator + "3\n")
                        .rows()
                        .get(0)
                        .fields())
                .containsExactly("1", "2", "3");
    }

    @Test
    void refuses_what_is_no_text_in_any_of_them() {
        refused("E-FILE-ENCODING", new byte[] {'a', '\n', (byte) 0x81, (byte) 0x8D, '\n'});
        refused("E-FILE-ENCODING", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});
    }

    @Test
    void refuses_an_empty_file() {
        refused("E-FILE-EMPTY", new byte[0]);
        refused("E-FILE-EMPTY", utf8("\n\n"));
        refused("E-FILE-EMPTY", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @Test
    void refuses_a_header_that_cannot_be_matched() {
        refused("E-HEADER-DUPLICATE", utf8("a,A\n1,2\n"));
        refused("E-HEADER-EMPTY", utf8("a,,b\n1,2,3\n"));
    }

    @Test
    void refuses_too_many_rows_without_reading_the_rest() {
        var endless = new Endless();

        assertThatThrownBy(() -> CsvTable.read(endless, LIMITS))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("E-FILE-SIZE"));
        assertThat(endless.given).isLessThan(LIMITS.bytes() + 20_000);

        assertThatThrownBy(() -> read("a\n" + "1\n".repeat(101)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.problems()).containsExactly(Problem.of("E-FILE-ROWS", 100)));
        assertThat(read("a\n" + "1\n".repeat(100)).rows()).hasSize(100);
    }

    @Test
    void an_unclosed_quote_ends_the_file_as_one_long_field() {
        var table = read("a,b\n1,\"x\n2,y\n3,z is longer than twenty\n");

        assertThat(table.rows()).isEmpty();
        assertThat(table.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("E-FIELD-LENGTH");
            assertThat(problem.row()).isEqualTo(2);
        });
    }

    @Test
    void bad_rows_are_told_with_line_and_column_and_the_good_ones_stay() {
        var table = read("a,b\n1,ok\n2,x\0y\n3," + "z".repeat(21) + "\n4\n5,6,7\n8,ok\n");

        assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 7);
        assertThat(table.problems())
                .containsExactly(
                        new Problem("E-NUL", "b", 3, List.of()),
                        new Problem("E-FIELD-LENGTH", "b", 4, List.of(21, 20)),
                        new Problem("E-FIELD-COUNT", "", 5, List.of(1, 2)),
                        new Problem("E-FIELD-COUNT", "", 6, List.of(3, 2)));
    }

    @Test
    void a_formula_is_read_as_the_text_it_is() {
        assertThat(read("a\n=cmd|' /C calc'!A0\n").rows().get(0).fields()).containsExactly("=cmd|' /C calc'!A0");
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> CsvTable.read(new ByteArrayInputStream(file), LIMITS))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static CsvTable read(String text) {
        return read(NO_MARK, utf8(text));
    }

    private static CsvTable read(byte[] mark, byte[] text) {
        byte[] file = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, file, 0, mark.length);
        System.arraycopy(text, 0, file, mark.length, text.length);
        return CsvTable.read(new ByteArrayInputStream(file), LIMITS);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file of a million rows and more. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() throws IOException {
            return given++ % 2 == 0 ? '1' : '\n';
        }
    }
}
