package spplus.entry.print;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Location;
import spplus.directory.Structure;
import spplus.entry.domain.Places;
import spplus.files.PdfPrinter;
import spplus.platform.QrCode;
import spplus.platform.Texts;

/** Prints places as posters and cards. */
@Component
class Press {

    private static final int PIXELS = 12;

    private final TemplateEngine templates;
    private final Directory directory;
    private final Places places;
    private final Texts texts;
    private final String styles;

    Press(TemplateEngine templates, Directory directory, Places places, Texts texts) {
        this.templates = templates;
        this.directory = directory;
        this.places = places;
        this.texts = texts;
        this.styles = styles();
    }

    /** One sheet for each place, in order. */
    byte[] print(List<Location> locations, Format format) {
        var names =
                directory.findAll(locations.stream().map(Location::structure).toList());
        var cards = locations.stream()
                .map(location -> card(location, Objects.requireNonNull(names.get(location.structure()))))
                .toList();
        var html = new StringOutput();
        var title = title(cards);
        templates.render(
                "entry/poster.jte",
                Map.of(
                        "texts",
                        texts,
                        "title",
                        title,
                        "styles",
                        format.paper() + styles,
                        "format",
                        format,
                        "cards",
                        cards),
                html);
        return PdfPrinter.print(html.toString());
    }

    private String title(List<PrintPages.Card> cards) {
        return cards.size() == 1
                ? texts.t(
                        "entry.poster.title",
                        cards.getFirst().structure(),
                        cards.getFirst().place())
                : texts.t("entry.poster.titles", cards.size());
    }

    private PrintPages.Card card(Location location, Structure structure) {
        var image = QrCode.of(places.address(location)).png(PIXELS);
        return new PrintPages.Card(
                structure.name(),
                location.name(),
                location.kind(),
                location.code().printed(),
                places.typed(location),
                "data:image/png;base64," + Base64.getEncoder().encodeToString(image));
    }

    private static String styles() {
        try {
            return new ClassPathResource("entry/poster.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
