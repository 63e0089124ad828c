package spplus.experience.attribution;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.attribution.AttributionPages.Typed;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;

/** « Quel service est concerné ? »: sends a place of the experience to another structure, or says that it is not ours. */
@Controller
@Access(Permission.REPLY)
class HandoverController {

    private final Reach reach;
    private final Chooser chooser;
    private final HandoverDesk desk;
    private final NotOursDesk notOurs;
    private final Clock clock;

    HandoverController(Reach reach, Chooser chooser, HandoverDesk desk, NotOursDesk notOurs, Clock clock) {
        this.reach = reach;
        this.chooser = chooser;
        this.desk = desk;
        this.notOurs = notOurs;
        this.clock = clock;
    }

    @GetMapping("/espace/experiences/{id}/rattachement")
    String choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int position,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        return page(
                actor, reach.held(actor, new ExperienceId(id), position), position, words, Typed.NOTHING, null, model);
    }

    @PostMapping("/espace/experiences/{id}/rattachement")
    String hand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int position,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes flash,
            Model model) {
        var typed = new Typed(to, reason, WrittenText.text(word));
        try {
            var handover = desk.hand(actor, new ExperienceId(id), wish(position, typed), clock.instant());
            flash.addFlashAttribute("said", handover.isAwaiting() ? "asked" : "moved");
            return "redirect:/espace/rattachements/" + handover.id();
        } catch (HandoverRefused refused) {
            return again(actor, id, position, words, typed, refused.why(), model);
        } catch (OptimisticLockingFailureException meanwhile) {
            return again(actor, id, position, words, typed, Why.TOO_LATE, model);
        }
    }

    @PostMapping("/espace/experiences/{id}/pas-nous")
    String disown(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int position,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes flash,
            Model model) {
        var clean = WrittenText.text(word);
        try {
            notOurs.declare(actor, new ExperienceId(id), position, clean, clock.instant());
            flash.addFlashAttribute("said", "experience.handover.said.not-ours");
            return "redirect:/espace/experiences/" + id;
        } catch (HandoverRefused refused) {
            model.addAttribute("notOursWord", clean);
            model.addAttribute("notOursError", key(refused.why()));
            return again(actor, id, position, "", Typed.NOTHING, null, model);
        } catch (OptimisticLockingFailureException meanwhile) {
            return again(actor, id, position, "", Typed.NOTHING, Why.TOO_LATE, model);
        }
    }

    static String key(Why why) {
        return "experience.handover.error."
                + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Handover.Wish wish(int position, Typed typed) {
        if (!typed.to().matches("[A-Za-z0-9-]{1,20}")) {
            throw new HandoverRefused(Why.CHOOSE);
        }
        var reason = Arrays.stream(Handover.Reason.values())
                .filter(one -> one.name().equals(typed.reason()))
                .findFirst()
                .orElse(null);
        return new Handover.Wish(position, new StructureCode(typed.to()), reason, typed.word());
    }

    /** Read anew: it may have changed hands while the form was filled. */
    private String again(
            Actor actor, UUID id, int position, String words, Typed typed, @Nullable Why why, Model model) {
        var experience = reach.held(actor, new ExperienceId(id), position);
        return page(actor, experience, position, words, typed, why == null ? null : key(why), model);
    }

    private String page(
            Actor actor,
            Experience experience,
            int position,
            String words,
            Typed typed,
            @Nullable String error,
            Model model) {
        var searched = words.substring(0, Math.min(words.length(), Chooser.LONGEST_WORDS));
        model.addAttribute("view", chooser.page(actor, experience, position, searched, typed, error));
        return "experience/attribution/choose";
    }
}
