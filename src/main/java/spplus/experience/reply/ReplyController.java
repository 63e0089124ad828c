package spplus.experience.reply;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Reply;
import spplus.experience.language.Languages;

/** The buttons of the reply's form: one form, one address, so that what is typed always comes along. */
@Controller
class ReplyController {

    private static final Set<String> KEEPS =
            Set.of("save", "submit", "publish", "correct", "take-back", "send-back", "validate", "undo");

    private final Perimeter perimeter;
    private final Dossiers dossiers;
    private final Editors editors;
    private final ReplyDraftRepository drafts;
    private final SettingsDesk settings;
    private final ReplyDesk desk;
    private final ReplyCheck check;
    private final Advisor advisor;
    private final CarriedView carriage;
    private final Languages languages;
    private final Clock clock;

    ReplyController(
            Perimeter perimeter,
            Dossiers dossiers,
            Editors editors,
            ReplyDraftRepository drafts,
            SettingsDesk settings,
            ReplyDesk desk,
            ReplyCheck check,
            Advisor advisor,
            CarriedView carriage,
            Languages languages,
            Clock clock) {
        this.perimeter = perimeter;
        this.dossiers = dossiers;
        this.editors = editors;
        this.drafts = drafts;
        this.settings = settings;
        this.desk = desk;
        this.check = check;
        this.advisor = advisor;
        this.carriage = carriage;
        this.languages = languages;
        this.clock = clock;
    }

    @PostMapping("/espace/experiences/{id}/reponse")
    @Access(Permission.REPLY)
    String reply(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute ReplyForm form,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash,
            Model model) {
        var experience = perimeter.readable(actor, new ExperienceId(id));
        var structure = editors.chosen(actor, experience, Objects.requireNonNullElse(form.structure(), ""))
                .orElseThrow(NotThere::new);
        var act = Objects.requireNonNullElse(form.act(), "save");
        var carried = CarriedForm.of(sent).after(act);
        model.addAttribute("carried", carriage.typed(carried, null));
        if (!KEEPS.contains(act)) {
            return shownAgain(act, actor, experience, structure, form, carried, model);
        }
        try {
            perform(act, actor, experience, structure, form, carried);
        } catch (ReplyRefused refusal) {
            model.addAttribute("carried", carriage.typed(carried, refusal));
            return again(actor, experience, structure, form.words(), form, Editors.Said.of(refusal), model);
        }
        flash.addFlashAttribute("said", "experience.reply.said." + act);
        return "redirect:/espace/experiences/" + id + "?pour=" + structure.value() + "#repondre";
    }

    /** What changes the form only, and keeps nothing. */
    private String shownAgain(
            String act,
            Actor actor,
            Experience experience,
            StructureCode structure,
            ReplyForm form,
            CarriedForm carried,
            Model model) {
        var said = act.equals("preview") || act.equals("mask") ? Editors.Said.PREVIEW : Editors.Said.NOTHING;
        var words =
                switch (act) {
                    case "insert" -> inserted(structure, form);
                    case "mask" -> check.masked(form.words());
                    default -> form.words();
                };
        if (act.equals("check")) {
            model.addAttribute("advice", advisor.on(experience, structure, form.words(), form.leftAsIs()));
        }
        if (act.equals("mask")) {
            model.addAttribute("carried", carriage.typed(carried.masked(check::masked), null));
        }
        return again(actor, experience, structure, words, form, said, model);
    }

    private void perform(
            String act,
            Actor actor,
            Experience experience,
            StructureCode structure,
            ReplyForm form,
            CarriedForm carried) {
        var now = clock.instant();
        switch (act) {
            case "save" -> save(actor, experience, structure, form, carried);
            case "submit" -> {
                save(actor, experience, structure, form, carried);
                var draft = existing(experience, structure);
                desk.submit(actor, draft.id(), draft.version(), now);
            }
            case "publish" -> {
                save(actor, experience, structure, form, carried);
                var draft = existing(experience, structure);
                desk.publish(actor, draft.id(), draft.version(), form.isAccepted(), now);
            }
            case "correct" -> {
                var reply = existing(experience, structure).id();
                desk.correct(actor, reply, form.words(), form.readVersion(), form.isAccepted(), now);
            }
            case "take-back" ->
                desk.takeBack(actor, existing(experience, structure).id());
            case "send-back" ->
                desk.sendBack(actor, existing(experience, structure).id(), Objects.requireNonNullElse(form.word(), ""));
            case "validate" ->
                desk.validate(actor, existing(experience, structure).id(), form.readVersion(), form.isAccepted(), now);
            case "undo" -> desk.undo(actor, existing(experience, structure).id(), now);
            default -> throw new NotThere();
        }
    }

    private void save(
            Actor actor, Experience experience, StructureCode structure, ReplyForm form, CarriedForm carried) {
        desk.save(
                actor,
                experience.id(),
                structure,
                form.words(),
                carriage.read(carried),
                form.readVersion(),
                clock.instant());
    }

    private Draft existing(Experience experience, StructureCode structure) {
        return drafts.find(experience.id(), structure).orElseThrow(NotThere::new);
    }

    /** What was typed stays; the template comes after it. */
    private Reply.Wording inserted(StructureCode structure, ReplyForm form) {
        var words = form.words();
        var text = settings.templates(structure).stream()
                .filter(template -> template.id().toString().equals(form.template()))
                .map(TemplateRepository.Template::body)
                .findFirst()
                .orElse("");
        var body = words.body().isEmpty() ? text : (words.body() + "\n\n" + text).strip();
        return new Reply.Wording(words.greeting(), body, words.closing(), words.signature());
    }

    /**
     * Shows the form with what was typed. After a colleague's change the form takes the new version: whoever saves
     * again has seen both texts. A draft kept before the refusal has its new version too.
     */
    private String again(
            Actor actor,
            Experience experience,
            StructureCode structure,
            Reply.Wording words,
            ReplyForm form,
            Editors.Said said,
            Model model) {
        var kept = drafts.find(experience.id(), structure);
        boolean same =
                kept.filter(draft -> draft.wording().equals(form.words())).isPresent();
        int version = same || said.theirs() != null ? kept.map(Draft::version).orElse(0) : form.readVersion();
        if (kept.filter(draft -> draft.state() == Reply.State.SUBMITTED).isPresent()) {
            model.addAttribute("carried", carriage.kept(experience.id(), structure));
        }
        var shown = kept.filter(draft -> draft.state() == Reply.State.SUBMITTED)
                .map(Draft::wording)
                .orElse(words);
        if (!model.containsAttribute("advice")) {
            model.addAttribute("advice", advisor.silent(experience));
        }
        model.addAttribute("language", languages.of(experience.id()));
        model.addAttribute("view", dossiers.of(actor, experience));
        model.addAttribute("editor", editors.with(actor, experience, structure, shown, version, said));
        return "experience/reply-case";
    }
}
