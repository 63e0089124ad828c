package spplus.survey.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
import spplus.directory.Perimeter;
import spplus.survey.domain.Draft;
import spplus.survey.domain.Form;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Section;
import spplus.survey.form.FormDesk.ChangedMeanwhile;
import spplus.survey.form.FormDesk.Flawed;

/** « Quel questionnaire écrivons-nous ? »: its list, its steps, its preview, its versions. */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(FormView.ADDRESS)
class FormController {

    private static final Set<String> MOVES = Set.of("monter", "descendre", "retirer");

    private final FormDesk desk;
    private final FormView view;
    private final Perimeter perimeter;

    FormController(FormDesk desk, FormView view, Perimeter perimeter) {
        this.desk = desk;
        this.view = view;
        this.perimeter = perimeter;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.MANAGE_SURVEYS, structure).orElse(null);
        return new ModelAndView("survey/form/list")
                .addObject("board", view.board(actor, chosen, words, "", FormFamily.SATISFACTION.name(), null));
    }

    @PostMapping
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "titre", defaultValue = "") String typed,
            @RequestParam(name = "modele", defaultValue = "") String kind,
            RedirectAttributes flash) {
        var within = perimeter.within(actor, Permission.MANAGE_SURVEYS, structure);
        var title = WrittenText.line(typed);
        var family = Arrays.stream(FormFamily.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
        if (title.isEmpty() || title.length() > Form.LONGEST_TITLE || family.isEmpty()) {
            return new ModelAndView("survey/form/list", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("board", view.board(actor, within, "", title, kind, "survey.form.problem.title"));
        }
        var id = desk.begin(actor, within, family.get(), title);
        return said("begun", id, "", flash);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return workshop(desk.find(actor, id), null, HttpStatus.OK);
    }

    @PostMapping("/{id}/titre")
    ModelAndView rename(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(name = "titre", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        var title = WrittenText.line(typed);
        if (title.isEmpty() || title.length() > Form.LONGEST_TITLE) {
            return workshop(form, "survey.form.problem.title", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.rename(form, revision, title);
        return said("renamed", id, "", flash);
    }

    @PostMapping("/{id}/etapes")
    ModelAndView addStep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(name = "titre", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        var title = WrittenText.line(typed);
        if (title.isEmpty()
                || title.length() > Form.LONGEST_TITLE
                || form.draft().sections().size() >= Draft.MOST) {
            return workshop(form, "survey.form.problem.step", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.change(form, revision, draft -> draft.plus(new Section(Phrase.of(title), List.of())));
        return said("step-added", id, "#etape-" + form.draft().sections().size(), flash);
    }

    /** Renames a step, in French and in each other language. */
    @PostMapping("/{id}/etapes/{step}/titre")
    ModelAndView renameStep(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int step,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        requireStep(form, step);
        var title = Phrase.of(title(sent.getFirst("titre")));
        for (var language : view.languages()) {
            title = title.with(language, title(sent.getFirst("titre-" + language)));
        }
        if (title.isEmpty()) {
            return workshop(form, "survey.form.problem.step", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var words = title;
        desk.change(form, revision(sent.getFirst("revision")), draft -> draft.titled(step, words));
        return said("step-renamed", id, "#etape-" + step, flash);
    }

    @PostMapping("/{id}/etapes/{step}/{move}")
    ModelAndView moveStep(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int step,
            @PathVariable String move,
            @RequestParam int revision,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        requireStep(form, step);
        requireMove(move);
        desk.change(
                form,
                revision,
                draft -> move.equals("retirer")
                        ? draft.without(step)
                        : draft.moved(step, move.equals("monter") ? -1 : 1));
        return said(move.equals("retirer") ? "step-removed" : "moved", id, "", flash);
    }

    @PostMapping("/{id}/annuler")
    ModelAndView undo(Actor actor, @PathVariable UUID id, @RequestParam int revision, RedirectAttributes flash) {
        desk.undo(desk.find(actor, id), revision);
        return said("undone", id, "", flash);
    }

    @PostMapping("/{id}/publier")
    ModelAndView publish(Actor actor, @PathVariable UUID id, @RequestParam int revision, RedirectAttributes flash) {
        desk.publish(actor, desk.find(actor, id), revision);
        return said("published", id, "", flash);
    }

    @GetMapping("/{id}/apercu")
    ModelAndView preview(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "etape", defaultValue = "1") int number) {
        var form = desk.find(actor, id);
        requireStep(form, number - 1);
        return new ModelAndView("survey/form/preview").addObject("shown", view.preview(form, number - 1));
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile changed, RedirectAttributes flash) {
        return back(changed.form(), "survey.form.problem.meanwhile", flash);
    }

    @ExceptionHandler
    ModelAndView flawed(Flawed flawed, RedirectAttributes flash) {
        return back(flawed.form(), "survey.form.problem.flawed", flash);
    }

    static ModelAndView back(UUID form, String problem, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", problem);
        return new ModelAndView("redirect:" + FormView.ADDRESS + "/" + form);
    }

    static ModelAndView said(String what, UUID form, String place, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "survey.form.said." + what);
        return new ModelAndView("redirect:" + FormView.ADDRESS + "/" + form + place);
    }

    private ModelAndView workshop(Form form, @Nullable String problem, HttpStatus status) {
        return new ModelAndView("survey/form/workshop", status).addObject("shown", view.workshop(form, problem));
    }

    private static void requireStep(Form form, int step) {
        if (step < 0 || step >= form.draft().sections().size()) {
            throw Perimeter.notThere();
        }
    }

    static void requireMove(String move) {
        if (!MOVES.contains(move)) {
            throw Perimeter.notThere();
        }
    }

    private static String title(@Nullable String typed) {
        var title = typed == null ? "" : WrittenText.line(typed);
        return title.substring(0, Math.min(title.length(), Form.LONGEST_TITLE));
    }

    private static int revision(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}
