package spplus.verbatim.letter;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.files.FileJob;
import spplus.files.FileMaker;
import spplus.files.PdfPrinter;
import spplus.platform.Texts;
import spplus.verbatim.letter.LetterPages.Letter;

/** Prints letters as tagged PDF, to be put on a wall: each with the words chosen when it is written. */
@Component
class LetterPdf implements FileMaker {

    static final String KIND = "verbatim.letter";

    private final LetterDesk desk;
    private final Directory directory;
    private final TemplateEngine templates;
    private final Texts texts;
    private final String styles;

    LetterPdf(LetterDesk desk, Directory directory, TemplateEngine templates, Texts texts) {
        this.desk = desk;
        this.directory = directory;
        this.templates = templates;
        this.texts = texts;
        this.styles = styles();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int itemsPerPart() {
        return 1;
    }

    /** @param months the letters to print, one document each */
    @Override
    public byte[] part(FileJob job, List<String> months, boolean first) {
        return directory
                .find(new StructureCode(job.subject()))
                .map(structure -> print(desk.letter(structure, YearMonth.parse(months.getFirst()))))
                .orElse(new byte[0]);
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
