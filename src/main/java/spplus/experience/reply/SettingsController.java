package spplus.experience.reply;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
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
import spplus.directory.StructureCode;

/** « Comment répondons-nous ? »: the reply settings and ready-made texts of a structure. */
@Controller
@Access(Permission.MANAGE_STRUCTURE)
@RequestMapping("/espace/experiences/reglages")
class SettingsController {

    private final SettingsView view;
    private final SettingsDesk desk;
    private final Clock clock;

    SettingsController(SettingsView view, SettingsDesk desk, Clock clock) {
        this.view = view;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "modele", required = false) @Nullable UUID template,
            Model model) {
        model.addAttribute("view", view.of(actor, structure, words, template));
        return "experience/reply-settings";
    }

    @PostMapping
    String set(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String secondReader,
            @RequestParam(defaultValue = "") String targetDays,
            @RequestParam(defaultValue = "") String greeting,
            @RequestParam(defaultValue = "") String closing,
            @RequestParam(defaultValue = "") String signature,
            RedirectAttributes flash,
            Model model) {
        var typed = new ReplyPages.Own(secondReader, targetDays.strip(), greeting, closing, signature);
        var days = days(typed.targetDays());
        var tooLong = greeting.length() > StructureSettings.LONGEST_PHRASE
                || closing.length() > StructureSettings.LONGEST_PHRASE
                || signature.length() > StructureSettings.LONGEST_PHRASE;
        if (days.isEmpty() || tooLong) {
            var error = tooLong ? "experience.reply.error.phrase" : "experience.reply.error.days";
            model.addAttribute("view", view.refused(actor, structure, typed, error));
            return "experience/reply-settings";
        }
        var own = new StructureSettings(
                code(structure),
                secondReader.isEmpty() ? null : secondReader.equals("yes"),
                days.get() == 0 ? null : days.get(),
                orNull(greeting),
                orNull(closing),
                orNull(signature));
        desk.set(actor, own, clock.instant());
        return back(structure, "settings", flash);
    }

    @PostMapping("/modeles")
    String putTemplate(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(required = false) @Nullable UUID template,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes flash,
            Model model) {
        var text = body.replace("\r\n", "\n").strip();
        var typed = new ReplyPages.Template(Objects.toString(template, ""), structure, title.strip(), text);
        var wrong = typed.title().isEmpty()
                || text.isEmpty()
                || typed.title().length() > TemplateRepository.LONGEST_TITLE
                || text.length() > TemplateRepository.LONGEST_BODY;
        try {
            if (wrong) {
                model.addAttribute("view", view.refused(actor, structure, typed, "experience.reply.error.template"));
                return "experience/reply-settings";
            }
            desk.putTemplate(
                    actor, code(structure), Optional.ofNullable(template), typed.title(), text, clock.instant());
        } catch (SettingsDesk.TooManyTemplates refusal) {
            model.addAttribute("view", view.refused(actor, structure, typed, "experience.reply.error.templates"));
            return "experience/reply-settings";
        }
        return back(structure, "template", flash);
    }

    @PostMapping("/modeles/{template}/suppression")
    String deleteTemplate(
            Actor actor,
            @PathVariable UUID template,
            @RequestParam(defaultValue = "") String structure,
            RedirectAttributes flash) {
        desk.deleteTemplate(actor, code(structure), template);
        return back(structure, "template-deleted", flash);
    }

    private static String back(String structure, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "experience.reply.said." + said);
        return "redirect:/espace/experiences/reglages?structure=" + structure;
    }

    /** 0 for nothing typed, empty for what is not a number of days. */
    private static Optional<Integer> days(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(0);
        }
        return typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= 1
                ? Optional.of(Integer.valueOf(typed)).filter(days -> days <= ReplyRules.LONGEST_TARGET)
                : Optional.empty();
    }

    private static StructureCode code(String structure) {
        if (!structure.matches("[A-Za-z0-9-]{1,20}")) {
            throw new NotThere();
        }
        return new StructureCode(structure);
    }

    private static @Nullable String orNull(String typed) {
        var tidy = typed.replace("\r\n", "\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
