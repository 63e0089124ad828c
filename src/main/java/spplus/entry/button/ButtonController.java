package spplus.entry.button;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.button.ButtonDesk.TooManyButtons;

/** « Quels boutons montrons-nous sur nos sites ? » */
@Controller
@Access(Permission.MANAGE_STRUCTURE)
@RequestMapping("/espace/entrees/boutons")
class ButtonController {

    private final ButtonDesk desk;
    private final ButtonView view;
    private final Perimeter perimeter;
    private final Directory directory;

    ButtonController(ButtonDesk desk, ButtonView view, Perimeter perimeter, Directory directory) {
        this.desk = desk;
        this.view = view;
        this.perimeter = perimeter;
        this.directory = directory;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return board(actor, perimeter.chosen(actor, structure), words, ButtonForm.BLANK, null, null);
    }

    @PostMapping
    ModelAndView create(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "forme", defaultValue = "") String form,
            @RequestParam(name = "demarche", defaultValue = "") String procedure,
            @RequestParam(name = "campagne", defaultValue = "") String campaign,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, structure);
        var typed = new ButtonForm(name, form, procedure, campaign);
        var mistake = typed.mistake(directory);
        if (mistake != null) {
            return board(actor, Optional.of(within), "", typed, null, view.problem(mistake.field(), mistake.key()));
        }
        try {
            var button = desk.create(actor, within, typed.as(directory));
            return said("made", "/espace/entrees/boutons/" + button.code().value(), flash);
        } catch (TooManyButtons _) {
            var full = view.problem("nom", "entry.button.error.full", ButtonDesk.MOST);
            return board(actor, Optional.of(within), "", typed, null, full);
        }
    }

    @PostMapping("/sites")
    ModelAndView name(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "sites", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, structure);
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var wrong = lines.stream().filter(line -> Origin.typed(line).isEmpty()).findFirst();
        if (wrong.isPresent() || lines.size() > ButtonDesk.MOST_SITES) {
            var problem = wrong.map(line -> view.problem("sites", "entry.button.error.site", line))
                    .orElseGet(() -> view.problem("sites", "entry.button.error.sites", ButtonDesk.MOST_SITES));
            return board(actor, Optional.of(within), "", ButtonForm.BLANK, typed, problem);
        }
        desk.name(
                actor,
                within,
                lines.stream()
                        .flatMap(line -> Origin.typed(line).stream())
                        .distinct()
                        .toList());
        return said("sites", "/espace/entrees/boutons?structure=" + within.code(), flash);
    }

    @GetMapping("/{code}")
    ModelAndView sheet(Actor actor, @PathVariable String code) {
        return new ModelAndView("entry/button").addObject("sheet", view.sheet(desk.find(actor, code)));
    }

    @PostMapping("/{code}/retirer")
    ModelAndView retire(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        var button = desk.retire(actor, code);
        return said("retired", "/espace/entrees/boutons/" + button.code().value(), flash);
    }

    @PostMapping("/{code}/retablir")
    ModelAndView restore(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        var button = desk.restore(actor, code);
        return said("restored", "/espace/entrees/boutons/" + button.code().value(), flash);
    }

    private ModelAndView board(
            Actor actor,
            Optional<Structure> structure,
            String words,
            ButtonForm typed,
            @Nullable String sites,
            ButtonPages.@Nullable Problem problem) {
        var page = new ModelAndView("entry/buttons")
                .addObject("board", view.board(actor, structure.orElse(null), words, typed, sites, problem));
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView said(String what, String address, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "entry.said." + what);
        return new ModelAndView("redirect:" + address);
    }
}
