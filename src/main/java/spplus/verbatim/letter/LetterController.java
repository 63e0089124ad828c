package spplus.verbatim.letter;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.verbatim.letter.LetterPages.Page;

/** « La voix de nos usagers », month after month. */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(LetterController.PATH)
class LetterController {

    static final String PATH = "/espace/voix/lettres";

    private final LetterDesk desk;
    private final LetterFiles files;
    private final Perimeter perimeter;
    private final Directory directory;

    LetterController(LetterDesk desk, LetterFiles files, Perimeter perimeter, Directory directory) {
        this.desk = desk;
        this.files = files;
        this.perimeter = perimeter;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "mois", defaultValue = "") String month,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return page(actor, structure, month, words, false);
    }

    @PostMapping("/mots")
    @Access(Permission.ANALYSE_VOICES)
    ModelAndView choose(
            Actor actor,
            @RequestParam String structure,
            @RequestParam(name = "mois") String month,
            @RequestParam(name = "texte", required = false) @Nullable List<UUID> texts,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.ANALYSE_VOICES, structure);
        var asked = month(month, desk.months(chosen));
        if (!desk.choose(actor, chosen, asked, texts == null ? List.of() : texts)) {
            var page = page(actor, structure, month, "", true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", "chosen");
        return new ModelAndView("redirect:%s?structure=%s&mois=%s#mots".formatted(PATH, structure, asked));
    }

    @PostMapping("/arreter")
    String stop(Actor actor, RedirectAttributes flash) {
        desk.stop(actor);
        flash.addFlashAttribute("said", "stopped");
        return "redirect:" + PATH;
    }

    @PostMapping("/recevoir")
    String resume(Actor actor, RedirectAttributes flash) {
        desk.resume(actor);
        flash.addFlashAttribute("said", "resumed");
        return "redirect:" + PATH;
    }

    private ModelAndView page(Actor actor, String structure, String month, String words, boolean tooMany) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PATH);
        boolean stopped = desk.isStopped(actor.id());
        if (chosen == null) {
            return new ModelAndView("verbatim/letter/letter")
                    .addObject("view", new Page(picker, List.of(), null, List.of(), List.of(), false, stopped, false));
        }
        var months = desk.months(chosen);
        var asked = month(month, months);
        boolean mayChoose = covers(actor.scopeOf(Permission.ANALYSE_VOICES), chosen);
        return new ModelAndView("verbatim/letter/letter")
                .addObject(
                        "view",
                        new Page(
                                picker,
                                months.stream().map(YearMonth::toString).toList(),
                                desk.letter(chosen, asked),
                                mayChoose ? desk.proposals(chosen, asked) : List.of(),
                                files.of(actor, chosen),
                                mayChoose,
                                stopped,
                                tooMany));
    }

    private boolean covers(Scope scope, Structure structure) {
        return scope.everywhere() || scope.covers(directory.lineage(structure.code()));
    }

    /** The one asked for when there is a letter of it, or else the last one. */
    private static YearMonth month(String asked, List<YearMonth> months) {
        try {
            var wanted = YearMonth.parse(asked);
            return months.contains(wanted) ? wanted : months.getFirst();
        } catch (DateTimeParseException e) {
            return months.getFirst();
        }
    }
}
