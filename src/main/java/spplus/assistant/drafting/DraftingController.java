package spplus.assistant.drafting;

import java.time.Clock;
import java.util.UUID;
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
import spplus.assistant.model.NoDraft;
import spplus.experience.ExperienceId;
import spplus.experience.reply.ReplyRefused;
import spplus.experience.reply.ReplyWorkshop;

/** « Par quoi commencer ma réponse ? » */
@Controller
@Access(Permission.REPLY)
@RequestMapping("/espace/experiences/{id}/brouillon")
class DraftingController {

    private static final int LONGEST = 10_000;

    private final DraftingDesk desk;
    private final ReplyWorkshop workshop;
    private final Clock clock;

    DraftingController(DraftingDesk desk, ReplyWorkshop workshop, Clock clock) {
        this.desk = desk;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** What is typed in the reply's form is kept first. */
    @PostMapping
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String greeting,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String closing,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "0") int version) {
        var experience = new ExperienceId(id);
        var typed = new ReplyWorkshop.Typed(greeting, body, closing, signature, version);
        try {
            workshop.keep(actor, experience, structure, typed, clock.instant());
        } catch (ReplyRefused refused) {
            // The form itself says why, and gives back what was typed.
            return "forward:/espace/experiences/" + id + "/reponse";
        }
        return "redirect:" + address(id, desk.compose(actor, experience, structure));
    }

    @GetMapping("/{proposal}")
    String show(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(name = "refus", required = false) NoDraft.@Nullable Why refused,
            Model model) {
        var shown = desk.shown(actor, new ExperienceId(id), proposal);
        return page(actor, shown, shown.body(), refused == null ? null : "assistant.refused." + refused.name(), model);
    }

    @PostMapping("/{proposal}/modele")
    String ask(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal) {
        var shown = desk.shown(actor, new ExperienceId(id), proposal);
        try {
            return "redirect:" + address(id, desk.ask(actor, shown));
        } catch (NoDraft none) {
            return "redirect:" + address(id, shown) + "?refus=" + none.why().name();
        }
    }

    @PostMapping("/{proposal}/reprise")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(name = "texte", defaultValue = "") String words,
            RedirectAttributes flash,
            Model model) {
        var shown = desk.shown(actor, new ExperienceId(id), proposal);
        var tidy = words.replace("\r\n", "\n").strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return page(actor, shown, words, "assistant.draft.error.length", model);
        }
        try {
            desk.take(actor, shown, tidy);
        } catch (ReplyRefused refused) {
            return page(actor, shown, words, "assistant.draft.error.refused", model);
        }
        flash.addFlashAttribute("said", "assistant.draft.said.taken");
        return "redirect:" + back(shown);
    }

    private String page(Actor actor, Proposal shown, @Nullable String words, @Nullable String error, Model model) {
        var work = workshop.open(actor, shown.experience(), shown.structure().value());
        model.addAttribute(
                "view",
                new DraftPages.Draft(
                        address(shown.experience().value(), shown),
                        back(shown),
                        work.title(),
                        work.story(),
                        shown.kind().name(),
                        words == null ? "" : words,
                        shown.sources(),
                        desk.mayAsk(work.network()),
                        error));
        return "assistant/draft";
    }

    private static String address(UUID experience, Proposal proposal) {
        return "/espace/experiences/" + experience + "/brouillon/" + proposal.id();
    }

    private static String back(Proposal proposal) {
        return "/espace/experiences/" + proposal.experience() + "?pour=" + proposal.structure() + "#repondre";
    }
}
