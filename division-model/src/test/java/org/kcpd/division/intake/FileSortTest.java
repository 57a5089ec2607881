package org.kcpd.division.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSortTest {

    private static byte[] bytes(int... values) {
        var all = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            all[i] = (byte) values[i];
        }
        return all;
    }

    @Test
    void a_file_is_what_is_in_it() {
        assertThat(FileSort.of("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileSort.PDF);
        assertThat(FileSort.of(bytes(0xff, 0xd8, 0xff, 0xe0, 0))).contains(FileSort.JPEG);
        assertThat(FileSort.of(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0)))
                .contains(FileSort.PNG);
        assertThat(FileSort.of("Señora Núñez\n".getBytes(StandardCharsets.UTF_8)))
                .contains(FileSort.TEXT);
    }

    @Test
    void archives_programs_and_broken_text_are_nothing_of_it() {
        assertThat(FileSort.of(bytes('P', 'K', 3, 4, 0))).as("zip, docx, jar").isEmpty();
        assertThat(FileSort.of(bytes(0x1f, 0x8b, 8))).as("gzip").isEmpty();
        assertThat(FileSort.of(bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c))).isEmpty();
        assertThat(FileSort.of(bytes('M', 'Z', 0x90, 0))).isEmpty();
        assertThat(FileSort.of(bytes('a', 0, 'b'))).isEmpty();
        assertThat(FileSort.of(bytes(0xc3, 0x28))).as("no UTF-8").isEmpty();
        assertThat(FileSort.of(new byte[0])).isEmpty();
        assertThat(FileSort.of(Arrays.copyOf("%PDF-".getBytes(StandardCharsets.US_ASCII), 4)))
                .as("cut short it is only text")
                .contains(FileSort.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "photo.exe, photo.jpg",
        "../../etc/passwd, passwd.jpg",
        "C:\\temp\\a.b.jpeg, a_b.jpg",
        "'x\"; filename=y.html', x__ filename_y.jpg",
        ".htaccess, _htaccess.jpg",
        "Niño.jpg, Niño.jpg"
    })
    void a_name_is_a_name_and_nothing_else(String given, String cleaned) {
        assertThat(FileSort.JPEG.cleaned(given)).isEqualTo(cleaned);
    }

    @Test
    void no_name_gets_one_and_a_long_one_is_cut() {
        assertThat(FileSort.PDF.cleaned(null)).isEqualTo("pdf.pdf");
        assertThat(FileSort.PDF.cleaned("/")).isEqualTo("pdf.pdf");
        assertThat(FileSort.TEXT.cleaned("x".repeat(300))).hasSize(104);
    }
}
