package org.kcpd.division.platform.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/**
 * A printed document: PDF/UA (tagged, with language and title), its font embedded, nothing fetched from anywhere.
 *
 * <p>Styles known to the body: tables with {@code th} get rules, {@code .small}, {@code .right}, {@code .page-break}.
 */
public final class PdfDocument {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE =
            """
            @page { size: letter; margin: 2cm 2cm 2.2cm 2cm;
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: Division; font-size: 8pt; } }
            body { font-family: Division; font-size: 10pt; line-height: 1.35; color: #111; }
            h1 { font-size: 17pt; font-weight: normal; margin: 0 0 4pt 0; }
            h2 { font-size: 12.5pt; font-weight: normal; margin: 14pt 0 4pt 0; border-bottom: 0.6pt solid #555; }
            p { margin: 3pt 0; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 2.5pt 5pt 2.5pt 0; border-bottom: 0.4pt solid #999; }
            th { font-weight: normal; color: #333; border-bottom: 0.9pt solid #333; }
            tr { page-break-inside: avoid; }
            .small { font-size: 8pt; color: #333; } .right { text-align: right; } .page-break { page-break-before: always; }
            """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    /**
     * Renders one document.
     *
     * @param body well-formed XHTML for inside {@code <body>}; texts in it went through {@link #text}
     * @param title shown by the reader in place of the file name
     */
    public static byte[] render(String body, Locale locale, String title) {
        String language = locale.toLanguageTag();
        String page = "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"><head><title>%s</title>"
                        .formatted(language, text(title))
                + "<meta name=\"description\" content=\"%s\"/><style>%s</style></head><body>%s</body></html>"
                        .formatted(text(title), STYLE, body);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(1.7f);
            builder.withProducer("Division");
            builder.useFont(new Font(), "Division");
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A value as text inside the body: markup in it shows as itself. */
    public static String text(Object value) {
        return Objects.toString(value, "")
                .replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Liberation Sans: free, Latin with all accents, and already in the PDF library. */
    private static final class Font implements FSSupplier<InputStream> {
        @Override
        public InputStream supply() {
            return Objects.requireNonNull(
                    com.openhtmltopdf.pdfboxout.PdfRendererBuilder.class.getResourceAsStream(FONT));
        }
    }
}
