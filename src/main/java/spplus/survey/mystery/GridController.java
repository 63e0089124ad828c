package spplus.survey.mystery;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.survey.mystery.MysteryPages.Typed;
import spplus.survey.mystery.MysteryPages.Workshop;

/** « Que regardons-nous ? »: the grids, and the criteria of each. */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(MysteryView.ADDRESS)
class GridController {

    private static final int LONGEST = 80;

    private final GridDesk desk;
    private final MysteryView view;
    private final Perimeter perimeter;
    private final Directory directory;

    GridController(GridDesk desk, MysteryView view, Perimeter perimeter, Directory directory) {
        this.desk = desk;
        this.view = view;
        this.perimeter = perimeter;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView board(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.MANAGE_SURVEYS, structure).orElse(null);
        return new ModelAndView("survey/mystery/board")
                .addObject("board", view.board(actor, chosen, words, view.typed(Map.of(), Map.of())));
    }

    @PostMapping("/grilles")
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "titre", defaultValue = "") String typed,
            @RequestParam(name = "modele", defaultValue = "") String proposed) {
        var within = perimeter.within(actor, Permission.MANAGE_SURVEYS, structure);
        var title = WrittenText.line(typed);
        if (title.isEmpty() || title.length() > LONGEST) {
            var problem = view.typed(Map.of("titre", typed), Map.of("titre", "title"));
            return new ModelAndView("survey/mystery/board", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("board", view.board(actor, within, "", problem));
        }
        return to(desk.begin(actor, within, title, !proposed.isEmpty()));
    }

    @GetMapping("/grilles/{id}")
    ModelAndView show(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "critere", defaultValue = "0") int editing) {
        var grid = desk.find(actor, id);
        var form = grid.criterion(editing).map(CriterionForm::of).orElseGet(CriterionForm::blank);
        return workshop(grid, form, HttpStatus.OK);
    }

    /** Adds one, or changes that of the key sent. */
    @PostMapping("/grilles/{id}/critere")
    ModelAndView keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var grid = desk.find(actor, id);
        var form = CriterionForm.of(sent);
        if (form.key() == 0 && grid.criteria().size() >= Grid.MOST) {
            form.problems().put("intitule", "criteria");
        }
        if (!form.problems().isEmpty()) {
            return workshop(grid, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int key = grid.criterion(form.key()).map(Criterion::key).orElseGet(grid::nextKey);
        return said(desk.change(grid, revision, grid.with(form.criterion(key))), "kept", id, flash);
    }

    @PostMapping("/grilles/{id}/retirer")
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "critere", defaultValue = "0") int key,
            RedirectAttributes flash) {
        var grid = desk.find(actor, id);
        return said(desk.change(grid, revision, grid.without(key)), "removed", id, flash);
    }

    @PostMapping("/grilles/{id}/monter")
    ModelAndView raise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "critere", defaultValue = "0") int key,
            RedirectAttributes flash) {
        var grid = desk.find(actor, id);
        return said(desk.change(grid, revision, grid.raised(key)), "raised", id, flash);
    }

    @PostMapping("/grilles/{id}/annuler")
    ModelAndView undo(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            RedirectAttributes flash) {
        return said(desk.undo(desk.find(actor, id), revision), "undone", id, flash);
    }

    private ModelAndView workshop(Grid grid, CriterionForm form, HttpStatus status) {
        Typed typed = view.typed(form.typed(), form.problems());
        return new ModelAndView("survey/mystery/grid", status)
                .addObject(
                        "shown",
                        new Workshop(grid, directory.name(grid.structure()), form.key(), typed, form.channels()));
    }

    private static ModelAndView said(boolean done, String what, UUID grid, RedirectAttributes flash) {
        @Nullable String refused = done ? null : "survey.mystery.said.meanwhile";
        flash.addFlashAttribute(
                refused == null ? "said" : "refused", refused == null ? "survey.mystery.said." + what : refused);
        return to(grid);
    }

    private static ModelAndView to(UUID grid) {
        return new ModelAndView("redirect:" + MysteryView.ADDRESS + "/grilles/" + grid);
    }
}
