package spplus.verbatim.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;

/** Letters to print, written behind the scenes. */
@Controller
@Access(Permission.READ_VOICES)
@RequestMapping(LetterFileController.PATH)
class LetterFileController {

    static final String PATH = LetterController.PATH + "/imprimer";

    private final LetterFiles letters;
    private final LetterDesk desk;
    private final Perimeter perimeter;

    LetterFileController(LetterFiles letters, LetterDesk desk, Perimeter perimeter) {
        this.letters = letters;
        this.desk = desk;
        this.perimeter = perimeter;
    }

    @PostMapping
    String order(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "mois", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.READ_VOICES, structure);
        var month = month(typed);
        if (!desk.months(chosen).contains(month)) {
            throw Perimeter.notThere();
        }
        flash.addFlashAttribute("printed", letters.order(actor, chosen, month));
        return "redirect:%s?structure=%s&mois=%s#imprimer".formatted(LetterController.PATH, structure, month);
    }

    @PostMapping("/{id}/annuler")
    String cancel(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        letters.cancel(actor, id);
        flash.addFlashAttribute("printed", "cancelled");
        return "redirect:" + LetterController.PATH + "#imprimer";
    }

    @GetMapping("/{id}")
    void file(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        letters.write(actor, id, response);
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            throw Perimeter.notThere();
        }
    }
}
