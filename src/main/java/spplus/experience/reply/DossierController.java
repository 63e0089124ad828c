package spplus.experience.reply;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.ExperienceId;
import spplus.experience.language.Languages;

/** One experience as agents see it, and what they tell each other about it. */
@Controller
@Access(Permission.READ_EXPERIENCES)
@RequestMapping("/espace/experiences/{id}")
class DossierController {

    private final Perimeter perimeter;
    private final Dossiers dossiers;
    private final Editors editors;
    private final CarriedView carriage;
    private final ReplyDesk replies;
    private final CaseDesk cases;
    private final Advisor advisor;
    private final ArrivalWords arrivals;
    private final Languages languages;
    private final Clock clock;

    DossierController(
            Perimeter perimeter,
            Dossiers dossiers,
            Editors editors,
            CarriedView carriage,
            ReplyDesk replies,
            CaseDesk cases,
            Advisor advisor,
            ArrivalWords arrivals,
            Languages languages,
            Clock clock) {
        this.perimeter = perimeter;
        this.dossiers = dossiers;
        this.editors = editors;
        this.carriage = carriage;
        this.replies = replies;
        this.cases = cases;
        this.advisor = advisor;
        this.arrivals = arrivals;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "pour", required = false) @Nullable String structure,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose,
            Model model) {
        if (!purpose.contains("prefetch")) {
            open(actor, new ExperienceId(id));
        }
        var experience = perimeter.readable(actor, new ExperienceId(id));
        model.addAttribute("view", dossiers.of(actor, experience));
        editors.chosen(actor, experience, structure).ifPresent(code -> {
            model.addAttribute("editor", editors.fresh(actor, experience, code));
            model.addAttribute("carried", carriage.kept(experience.id(), code));
        });
        model.addAttribute("advice", advisor.silent(experience));
        model.addAttribute("language", languages.of(experience.id()));
        model.addAttribute("arrival", arrivals.of(experience.id()));
        return "experience/reply-case";
    }

    @PostMapping("/commentaires")
    String comment(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model) {
        var experience = new ExperienceId(id);
        if (cases.comment(actor, experience, text.replace("\r\n", "\n"), clock.instant())) {
            return "redirect:/espace/experiences/" + id + "#commentaires";
        }
        model.addAttribute("comment", text);
        model.addAttribute("commentError", "experience.reply.error.comment");
        return show(actor, id, null, "", model);
    }

    @PostMapping("/commentaires/{comment}/suppression")
    String removeComment(Actor actor, @PathVariable UUID id, @PathVariable UUID comment, RedirectAttributes flash) {
        cases.removeComment(actor, new ExperienceId(id), comment);
        flash.addFlashAttribute("said", "experience.reply.said.comment-removed");
        return "redirect:/espace/experiences/" + id + "#commentaires";
    }

    private void open(Actor actor, ExperienceId id) {
        try {
            replies.open(actor, id, clock.instant());
        } catch (OptimisticLockingFailureException meanwhile) {
            // A colleague opened it at the very same moment: it is open.
        }
    }
}
