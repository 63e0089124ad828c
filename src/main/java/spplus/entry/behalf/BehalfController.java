package spplus.entry.behalf;

import java.util.UUID;
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
import spplus.directory.Perimeter;
import spplus.experience.ExperienceId;
import spplus.experience.OnBehalf;

/** « Qu’a-t-on dit à notre guichet ? »: typed fast, one after the other, by keyboard alone. */
@Controller
@Access(Permission.COLLECT_EXPERIENCES)
@RequestMapping("/espace/saisie")
class BehalfController {

    private final BehalfDesk desk;
    private final BehalfView view;
    private final OnBehalf onBehalf;
    private final Perimeter perimeter;

    BehalfController(BehalfDesk desk, BehalfView view, OnBehalf onBehalf, Perimeter perimeter) {
        this.desk = desk;
        this.view = view;
        this.onBehalf = onBehalf;
        this.perimeter = perimeter;
    }

    /** What the last one had in common with the next stays typed. */
    @GetMapping
    ModelAndView ask(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam MultiValueMap<String, String> kept) {
        var chosen = perimeter.chosen(actor, Permission.COLLECT_EXPERIENCES, structure);
        return new ModelAndView("entry/behalf")
                .addObject("board", view.fresh(actor, chosen.orElse(null), words, BehalfForm.of(kept)));
    }

    @PostMapping
    ModelAndView take(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var structure = perimeter.within(actor, Permission.COLLECT_EXPERIENCES, one(sent, "structure"));
        var form = BehalfForm.of(sent);
        var id = id(one(sent, "id"));
        var problems = view.problems(form);
        if (!structure.active()) {
            throw Perimeter.notThere();
        }
        if (!problems.isEmpty()) {
            return refused(view.refused(actor, structure, id.value(), false, form, problems));
        }
        desk.take(actor, id, form.account(structure.code()));
        flash.addFlashAttribute("said", "entry.behalf.said.taken");
        return new ModelAndView("redirect:/espace/saisie?structure=%s&support=%s&jour=%s&canal=%s#titre"
                .formatted(structure.code(), form.way(), form.toldOn(), form.channel()));
    }

    @GetMapping("/{id}")
    ModelAndView reopen(Actor actor, @PathVariable UUID id) {
        var account = onBehalf.find(new ExperienceId(id), actor.id()).orElseThrow(Perimeter::notThere);
        var structure = perimeter.within(
                actor, Permission.COLLECT_EXPERIENCES, account.structure().value());
        return new ModelAndView("entry/behalf")
                .addObject("board", view.correction(actor, structure, id, BehalfForm.of(account)));
    }

    @PostMapping("/{id}")
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var experience = new ExperienceId(id);
        var account = onBehalf.find(experience, actor.id()).orElseThrow(Perimeter::notThere);
        var structure = perimeter.within(
                actor, Permission.COLLECT_EXPERIENCES, account.structure().value());
        var form = BehalfForm.of(sent);
        var problems = view.problems(form);
        if (!problems.isEmpty()) {
            return refused(view.refused(actor, structure, id, true, form, problems));
        }
        var done = desk.correct(actor, experience, form.account(structure.code()));
        flash.addFlashAttribute("said", done ? "entry.behalf.said.corrected" : "entry.behalf.said.late");
        return new ModelAndView("redirect:/espace/saisie?structure=" + structure.code());
    }

    /** Only who typed it gets it, the same day: the address opens the author's private page. */
    @GetMapping("/{id}/feuillet")
    ModelAndView slip(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("entry/slip")
                .addObject("slip", view.slip(actor, new ExperienceId(id)).orElseThrow(Perimeter::notThere));
    }

    private static ModelAndView refused(BehalfPages.Board board) {
        return new ModelAndView("entry/behalf", HttpStatus.UNPROCESSABLE_CONTENT).addObject("board", board);
    }

    private static ExperienceId id(String sent) {
        try {
            return new ExperienceId(UUID.fromString(sent));
        } catch (IllegalArgumentException _) {
            throw Perimeter.notThere();
        }
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
