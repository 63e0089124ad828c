package spplus.experience.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.experience.State;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.promise.PromisePages.Typed;

/** One promise in the workspace: what became of it, or another day. */
@Controller
@RequestMapping("/espace/promesses/{id}")
@Access(Permission.READ_EXPERIENCES)
class PromiseController {

    private final PromiseRepository promises;
    private final PublicPromises views;
    private final PromiseDesk desk;
    private final ExperienceStore store;
    private final Directory directory;
    private final PromiseSettings settings;
    private final Clock clock;

    PromiseController(
            PromiseRepository promises,
            PublicPromises views,
            PromiseDesk desk,
            ExperienceStore store,
            Directory directory,
            PromiseSettings settings,
            Clock clock) {
        this.promises = promises;
        this.views = views;
        this.desk = desk;
        this.store = store;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Typed.NOTHING, null);
    }

    @PostMapping("/bilan")
    @Access(Permission.REPLY)
    ModelAndView tell(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "tenue", defaultValue = "") String kept,
            @RequestParam(name = "mot", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var word = WrittenText.text(typed);
        try {
            desk.tell(actor, id, kept.isEmpty() ? null : kept.equals("oui"), word);
        } catch (PromiseRefused refusal) {
            return page(actor, id, new Typed(mended(refusal, word), kept, "", ""), refusal);
        }
        flash.addFlashAttribute("said", "experience.promise.said.told");
        return new ModelAndView("redirect:/espace/promesses/" + id);
    }

    @PostMapping("/report")
    @Access(Permission.REPLY)
    ModelAndView extend(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "motif", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var reason = WrittenText.text(typed);
        try {
            desk.extend(actor, id, day(day), reason);
        } catch (PromiseRefused refusal) {
            return page(actor, id, new Typed("", "", mended(refusal, reason), day), refusal);
        }
        flash.addFlashAttribute("said", "experience.promise.said.extended");
        return new ModelAndView("redirect:/espace/promesses/" + id);
    }

    private ModelAndView page(Actor actor, UUID id, Typed typed, @Nullable PromiseRefused refusal) {
        var promise = promises.find(id)
                .filter(found ->
                        actor.scopeOf(Permission.READ_EXPERIENCES).covers(directory.lineage(found.structure())))
                .orElseThrow(NoSuchPromise::new);
        var experience = store.find(promise.experience())
                .filter(found -> found.state() == State.PUBLISHED)
                .orElseThrow(NoSuchPromise::new);
        var page = new ModelAndView("experience/promise/dossier")
                .addObject("view", dossier(actor, promise, experience, typed, refusal));
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private PromisePages.Dossier dossier(
            Actor actor, Promise promise, Experience experience, Typed typed, @Nullable PromiseRefused refusal) {
        var today = LocalDate.now(clock);
        var story = experience.story();
        boolean mine = actor.scopeOf(Permission.REPLY).covers(directory.lineage(promise.structure()));
        return new PromisePages.Dossier(
                views.shown(promise),
                experience.id().toString(),
                story == null ? "" : story.title(),
                mine && promise.told() == null,
                !promise.dueOn().isAfter(today),
                mine && promise.mayBeExtended(today),
                promise.dueOn().plusDays(settings.longestExtensionDays()),
                typed,
                refusal == null
                        ? null
                        : "experience.promise.error." + refusal.why().name(),
                refusal == null ? null : field(refusal, typed));
    }

    /** The field to go to; both forms have words. */
    private static String field(PromiseRefused refusal, Typed typed) {
        boolean telling = typed.reason().isEmpty() && typed.day().isEmpty();
        return switch (refusal.why()) {
            case CHOICE_MISSING, TOLD_ALREADY, NOT_DUE -> "tenue-oui";
            case DAY_MISSING, DAY_TOO_SOON, DAY_TOO_FAR, NO_EXTENSION -> "jour";
            case WORD_MISSING, WORD_LONG, WORD_PERSONAL, WORD_INSULT -> telling ? "mot" : "motif";
        };
    }

    private static String mended(PromiseRefused refusal, String word) {
        return refusal.mended().isEmpty() ? word : refusal.mended();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
