package spplus.files;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a page of well-formed HTML as tagged PDF (PDF/UA-1): language, title, alternative texts, fonts inside. The
 * typeface is Liberation Sans, which comes with PDFBox: the State's own is reserved to its sites.
 */
public final class PdfPrinter {

    private static final String TYPEFACE = "Liberation Sans";

    private PdfPrinter() {}

    public static byte[] print(String html) {
        try (var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(PdfPrinter::typeface, TYPEFACE)
                    .withProducer("Services Publics +")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream typeface() {
        var file = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
        if (file == null) {
            throw new IllegalStateException("PDFBox came without its typeface");
        }
        return file;
    }
}
