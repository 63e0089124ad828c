package spplus.commitment.editing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.commitment.Edition;
import spplus.commitment.domain.EditionStore;

/** « Que promettons-nous, et que promettrons-nous demain ? » */
@Controller
@RequestMapping("/espace/engagements")
@Access(Permission.MANAGE_REFERENCE)
class DraftController {

    private static final String HOME = "redirect:/espace/engagements";
    private static final String DRAFT = "redirect:/espace/engagements/brouillon";

    private final DraftDesk desk;
    private final EditionStore editions;
    private final Commitments commitments;

    DraftController(DraftDesk desk, EditionStore editions, Commitments commitments) {
        this.desk = desk;
        this.editions = editions;
        this.commitments = commitments;
    }

    @GetMapping
    String overview(Model model) {
        var today = commitments.today();
        var coming = editions.published().stream()
                .filter(edition -> edition.from() != null && edition.from().isAfter(today))
                .toList();
        model.addAttribute(
                "view",
                new EditingPages.Overview(
                        commitments.current(), coming, desk.draft().orElse(null)));
        return "commitment/overview";
    }

    @PostMapping("/brouillon/debut")
    String begin(Actor actor) {
        desk.begin(actor);
        return DRAFT;
    }

    @PostMapping("/brouillon/abandon")
    String discard(Actor actor, RedirectAttributes flash) {
        desk.discard(actor);
        flash.addFlashAttribute("said", "commitment.said.discarded");
        return HOME;
    }

    @GetMapping("/brouillon")
    String draft(Model model) {
        var draft = desk.draft().orElse(null);
        // The page of editions offers to begin one.
        return draft == null ? overview(model) : draft(draft, typed(draft), "", Map.of(), model);
    }

    @PostMapping("/brouillon")
    String say(
            Actor actor,
            @RequestParam(name = "titre", required = false) @Nullable String title,
            @RequestParam(name = "histoire", required = false) @Nullable String story,
            @RequestParam(name = "source", required = false) @Nullable String source,
            @RequestParam(name = "version", required = false) @Nullable Integer version,
            RedirectAttributes flash,
            Model model) {
        var form = EditionForm.of(title, story, source, version);
        var errors = form.errors();
        if (errors.isEmpty() && !desk.say(actor, form)) {
            errors = Map.of("titre", "commitment.error.meanwhile");
        }
        if (!errors.isEmpty()) {
            return draft(desk.needed(), form, "", errors, model);
        }
        flash.addFlashAttribute("said", "commitment.said.written");
        return DRAFT;
    }

    @PostMapping("/brouillon/publication")
    String publish(
            Actor actor,
            @RequestParam(name = "jour", defaultValue = "") String typed,
            RedirectAttributes flash,
            Model model) {
        var problem = desk.publish(actor, day(typed));
        if (problem.isPresent()) {
            var draft = desk.needed();
            return draft(draft, typed(draft), typed, Map.of("jour", problem.get()), model);
        }
        flash.addFlashAttribute("said", "commitment.said.published");
        return HOME;
    }

    @PostMapping("/{id}/reprise")
    String takeBack(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        boolean back = desk.takeBack(actor, id);
        flash.addFlashAttribute("said", back ? "commitment.said.taken-back" : "commitment.said.not-taken-back");
        return back ? DRAFT : HOME;
    }

    private EditionForm typed(Edition draft) {
        return new EditionForm(draft.title(), draft.story(), draft.source(), desk.version(draft));
    }

    private String draft(Edition draft, EditionForm form, String day, Map<String, String> errors, Model model) {
        model.addAttribute(
                "view",
                new EditingPages.Draft(
                        draft, form, errors, day, commitments.today().plusDays(1)));
        return "commitment/draft";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
