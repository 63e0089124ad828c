package spplus.quality.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.platform.Texts;
import spplus.quality.assessment.AssessmentPages.Version;
import spplus.quality.assessment.AssessmentPages.Workshop;

/** « Que demande l’autodiagnostic ? »: the programme team writes the next version of the grid. */
@Controller
@RequestMapping(BoardController.ADDRESS + "/grille")
@Access(Permission.MANAGE_REFERENCE)
class GridController {

    private static final int VERSIONS = 20;

    private final Grids grids;
    private final Texts texts;

    GridController(Grids grids, Texts texts) {
        this.grids = grids;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show() {
        return page(null, grids.current().number(), Map.of());
    }

    @PostMapping
    ModelAndView write(
            Actor actor,
            @RequestParam(name = "version", defaultValue = "0") int from,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var typed = AnswerForm.typed(sent);
        var form = new GridForm(typed, texts);
        var scale = form.scale();
        var items = form.items(grids.asked());
        var note = form.note();
        if (!form.errors().isEmpty()) {
            return page(typed, from, form.errors());
        }
        if (!grids.write(actor, from, scale, items, note)) {
            var now = grids.current();
            var meanwhile = texts.t("quality.assessment.grid.error.meanwhile", now.by(), now.number(), now.note());
            return page(typed, now.number(), Map.of("note", meanwhile));
        }
        flash.addFlashAttribute("said", texts.t("quality.assessment.grid.written", from + 1));
        return new ModelAndView("redirect:" + BoardController.ADDRESS + "/grille");
    }

    private ModelAndView page(@Nullable Map<String, String> typed, int drawnFrom, Map<String, String> errors) {
        var grid = grids.current();
        var items = grids.asked();
        var workshop = new Workshop(
                grid,
                drawnFrom,
                items,
                grids.isBehind(),
                grids.versions(VERSIONS).stream()
                        .map(one -> new Version(one.number(), one.note(), one.by(), one.at()))
                        .toList(),
                typed == null ? GridForm.of(grid, items, texts) : typed,
                errors);
        return new ModelAndView(
                        "quality/assessment/grid", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("workshop", workshop);
    }
}
