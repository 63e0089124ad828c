package spplus.survey.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.survey.domain.Bank;
import spplus.survey.domain.Draft;
import spplus.survey.domain.Form;
import spplus.survey.domain.Item;
import spplus.survey.domain.Question;
import spplus.survey.domain.QuestionKind;
import spplus.survey.form.FormDesk.ChangedMeanwhile;

/** One question of a questionnaire: added, written, moved, taken out. */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(FormView.ADDRESS + "/{id}")
class ItemController {

    private final FormDesk desk;
    private final FormView view;
    private final Bank bank;
    private final Texts texts;

    ItemController(FormDesk desk, FormView view, Bank bank, Texts texts) {
        this.desk = desk;
        this.view = view;
        this.bank = bank;
        this.texts = texts;
    }

    /** @param what {@code socle:<code>} for a question of the core, else the name of a kind */
    @PostMapping("/etapes/{step}/questions")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int step,
            @RequestParam int revision,
            @RequestParam(name = "question", defaultValue = "") String what,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        if (step < 0 || step >= form.draft().sections().size()) {
            throw Perimeter.notThere();
        }
        var item = item(what);
        if (item == null || form.draft().items().count() >= (long) Draft.MOST * 4) {
            flash.addFlashAttribute("refused", "survey.form.problem.question");
            return new ModelAndView("redirect:" + FormView.ADDRESS + "/" + id);
        }
        desk.change(form, revision, draft -> draft.plus(step, item));
        return item.core() == null
                ? new ModelAndView("redirect:" + FormView.ADDRESS + "/" + id + "/questions/" + item.key())
                : FormController.said("question-added", id, "#q-" + item.key(), flash);
    }

    @GetMapping("/questions/{key}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, @PathVariable String key) {
        var form = desk.find(actor, id);
        return new ModelAndView("survey/form/question")
                .addObject("shown", view.editor(form, item(form, key), Map.of()));
    }

    @PostMapping("/questions/{key}")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        var typed = new ItemForm(sent, view.languages());
        var item = typed.item(item(form, key));
        if (!typed.problems().isEmpty()) {
            var problems = new LinkedHashMap<String, String>();
            typed.problems()
                    .forEach((field, problem) -> problems.put(field, texts.t("survey.form.problem." + problem)));
            var editor = view.editor(form, item, problems).keeping(sent);
            return new ModelAndView("survey/form/question", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("shown", editor);
        }
        desk.change(form, revision, draft -> draft.with(item));
        return FormController.said("question-written", id, "#q-" + key, flash);
    }

    @PostMapping("/questions/{key}/{move}")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @PathVariable String move,
            @RequestParam int revision,
            RedirectAttributes flash) {
        var form = desk.find(actor, id);
        item(form, key);
        FormController.requireMove(move);
        desk.change(
                form,
                revision,
                draft ->
                        move.equals("retirer") ? draft.without(key) : draft.moved(key, move.equals("monter") ? -1 : 1));
        return FormController.said(
                move.equals("retirer") ? "question-removed" : "moved",
                id,
                move.equals("retirer") ? "" : "#q-" + key,
                flash);
    }

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile changed, RedirectAttributes flash) {
        return FormController.back(changed.form(), "survey.form.problem.meanwhile", flash);
    }

    private @Nullable Item item(String what) {
        if (what.startsWith("socle:")) {
            return bank.core(what.substring("socle:".length()))
                    .map(core -> new Item(core.code(), core.ref(), null, false, null))
                    .orElse(null);
        }
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.name().equals(what))
                .findFirst()
                .map(kind -> new Item(newKey(), null, Question.blank(kind), false, null))
                .orElse(null);
    }

    /** Never the key of a question that was asked before under another meaning. */
    private static String newKey() {
        return "q" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Item item(Form form, String key) {
        return form.draft().item(key).orElseThrow(Perimeter::notThere);
    }
}
