package org.kcpd.division.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    @Test
    void a_document_is_tagged_titled_in_a_language_and_carries_its_font() throws IOException {
        byte[] pdf = PdfDocument.render(
                "<h1>" + PdfDocument.text("Orden de personal 26-001")
                        + "</h1><table><thead><tr><th>Nombre</th></tr></thead>" + "<tbody><tr><td>"
                        + PdfDocument.text("Núñez <b>& Ana</b> ł ő") + "</td></tr></tbody></table>",
                Locale.forLanguageTag("es"),
                "Orden 26-001");

        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Orden 26-001");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("LiberationSans");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Núñez <b>& Ana</b> ł ő");
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws IOException {
        byte[] pdf = PdfDocument.render(
                "<p>before</p><img src=\"file:///etc/hostname\" alt=\"x\"/><img src=\"http://127.0.0.1:1/x.png\" alt=\"y\"/><p>after</p>",
                Locale.ENGLISH,
                "Images");

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("before")
                    .contains("after");
        }
    }
}
