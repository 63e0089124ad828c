package spplus.quality.shown;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.files.PdfPrinter;
import spplus.platform.Limit;
import spplus.platform.PlatformSettings;
import spplus.platform.QrCode;
import spplus.platform.RateLimiter;
import spplus.platform.Texts;
import spplus.quality.shown.ShownPages.Figure;

/** What a service hangs in its hall or shows on its own site. */
@Controller
@Access(Permission.EVERYONE)
class TakeAwayController {

    private static final int ON_A_POSTER = 6;
    private static final int PIXELS = 8;
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration POSTER_FRESH = Duration.ofMinutes(5);

    /** Posters drawn for one address; those drawn some minutes ago for anybody are not counted. */
    private static final Limit POSTERS = new Limit(120, Duration.ofHours(1));

    private final Directory directory;
    private final StructureResults results;
    private final TemplateEngine templates;
    private final PlatformSettings platform;
    private final RateLimiter limiter;
    private final Texts texts;

    TakeAwayController(
            Directory directory,
            StructureResults results,
            TemplateEngine templates,
            PlatformSettings platform,
            RateLimiter limiter,
            Texts texts) {
        this.directory = directory;
        this.results = results;
        this.templates = templates;
        this.platform = platform;
        this.limiter = limiter;
        this.texts = texts;
    }

    @GetMapping("/structures/{code}/resultats/affiche.pdf")
    ResponseEntity<byte[]> poster(@PathVariable String code, HttpServletRequest request) {
        var structure = find(code);
        if (!limiter.allowMany("quality.poster", request.getRemoteAddr(), POSTERS)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().sMaxAge(POSTER_FRESH))
                .header("Content-Disposition", "inline; filename=\"resultats-" + structure.code() + ".pdf\"")
                .body(PdfPrinter.print(posterPage(structure)));
    }

    private String posterPage(Structure structure) {
        var shown = results.figures(structure).stream()
                .filter(Figure::isShown)
                .limit(ON_A_POSTER)
                .toList();
        var address = platform.absolute(StructureResults.path(structure));
        var html = new StringOutput();
        templates.render(
                "quality/shown/poster.jte",
                Map.of(
                        "texts",
                        texts,
                        "structure",
                        structure,
                        "figures",
                        shown,
                        "styles",
                        styles(),
                        "address",
                        address,
                        "image",
                        "data:image/png;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(QrCode.of(address).png(PIXELS))),
                html);
        return html.toString();
    }

    /** How to show the card elsewhere. */
    @GetMapping("/structures/{code}/resultats/carte")
    ModelAndView card(@PathVariable(name = "code") String asked) {
        var structure = find(asked);
        var address = platform.absolute(StructureResults.path(structure));
        var code = """
                <a href="%1$s"><img src="%1$s/carte.svg" width="320" height="180" alt="%2$s"></a>
                """.formatted(address, HtmlUtils.htmlEscape(texts.t("quality.card.alt", structure.name())));
        return new ModelAndView("quality/shown/card", "structure", structure).addObject("code", code.strip());
    }

    /** An image: no other site has to run anything of ours, and nobody is followed. */
    @GetMapping("/structures/{code}/resultats/carte.svg")
    ResponseEntity<String> image(@PathVariable String code) {
        var structure = find(code);
        var first = results.figures(structure).stream().filter(Figure::isShown).findFirst();
        var svg = new StringOutput();
        templates.render(
                "quality/shown/card-image.jte", Map.of("texts", texts, "name", structure.name(), "figure", first), svg);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(svg.toString());
    }

    private static String styles() {
        try {
            return new ClassPathResource("quality/poster.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Structure find(String code) {
        var structure =
                StructureCode.looksLike(code) ? directory.find(new StructureCode(code)) : Optional.<Structure>empty();
        return structure.filter(one -> !one.isOutside()).orElseThrow(Perimeter::notThere);
    }
}
