package spplus.verbatim.letter;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.files.PdfPrinter;
import spplus.platform.Texts;
import spplus.verbatim.letter.LetterPages.Letter;

/** Prints a letter as tagged PDF, to be put on a wall. */
@Component
class LetterPdf {

    private final TemplateEngine templates;
    private final Texts texts;
    private final String styles;

    LetterPdf(TemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
        this.styles = styles();
    }

    byte[] print(Letter letter) {
        var html = new StringOutput();
        templates.render(
                "verbatim/letter/printed.jte", Map.of("texts", texts, "styles", styles, "letter", letter), html);
        return PdfPrinter.print(html.toString());
    }

    private static String styles() {
        try {
            return new ClassPathResource("verbatim/letter.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
