package spplus.entry.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.domain.Places;
import spplus.entry.print.PrintDesk.NothingToPrint;
import spplus.entry.print.PrintDesk.TooMany;
import spplus.files.FileDelivery;
import spplus.platform.Texts;

/** « Quelles affiches imprimer ? » */
@Controller
@Access(Permission.MANAGE_STRUCTURE)
@RequestMapping("/espace/entrees")
class PrintController {

    private final PrintDesk desk;
    private final PrintView view;
    private final FileDelivery delivery;
    private final Press press;
    private final Places places;
    private final Perimeter perimeter;
    private final Texts texts;

    PrintController(
            PrintDesk desk,
            PrintView view,
            FileDelivery delivery,
            Press press,
            Places places,
            Perimeter perimeter,
            Texts texts) {
        this.desk = desk;
        this.view = view;
        this.delivery = delivery;
        this.press = press;
        this.places = places;
        this.perimeter = perimeter;
        this.texts = texts;
    }

    @GetMapping("/codes/{code}/affiche.pdf")
    ResponseEntity<byte[]> one(
            Actor actor, @PathVariable String code, @RequestParam(defaultValue = "A4") String format) {
        var location = places.find(actor, code);
        var wanted = Format.named(format).orElseThrow(Perimeter::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        attached(location.code().value() + "-" + wanted + ".pdf"))
                .body(press.print(List.of(location), wanted));
    }

    @GetMapping("/affiches")
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return board(actor, perimeter.chosen(actor, structure), words, null);
    }

    @PostMapping("/affiches")
    ModelAndView order(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "A4") String format,
            @RequestParam(name = "completer", defaultValue = "") String complete,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, structure);
        var wanted = Format.named(format).orElseThrow(Perimeter::notThere);
        try {
            desk.order(actor, within, wanted, !complete.isEmpty());
        } catch (NothingToPrint _) {
            return board(actor, Optional.of(within), "", texts.t("entry.print.error.nothing"));
        } catch (TooMany many) {
            return board(actor, Optional.of(within), "", texts.t("entry.print.error." + many.getMessage()));
        }
        return said("posters-ordered", within.code().value(), flash);
    }

    @PostMapping("/affiches/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var job = desk.find(actor, id);
        desk.cancel(actor, id);
        return said("posters-cancelled", job.subject(), flash);
    }

    /** One file when there is one part, else all of them in one archive. */
    @GetMapping("/affiches/{id}/fichier")
    void file(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var job = desk.find(actor, id);
        if (!job.isReady()) {
            throw Perimeter.notThere();
        }
        delivery.pdf(job, texts.t("entry.print.file") + "-" + job.subject() + "-" + job.details(), response);
    }

    private ModelAndView board(Actor actor, Optional<Structure> structure, String words, @Nullable String problem) {
        var page = new ModelAndView("entry/posters")
                .addObject("board", view.board(actor, structure.orElse(null), words, problem));
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ModelAndView said(String what, String structure, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "entry.said." + what);
        return new ModelAndView("redirect:/espace/entrees/affiches?structure=" + structure);
    }
}
