package spplus.experience.reply;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;

/** « Quel service a vécu cela ? »: hands a place of the experience to a structure below. */
@Controller
@Access(Permission.REPLY)
@RequestMapping("/espace/experiences/{id}/rattachement")
class AttributionController {

    private static final int MOST = 50;

    private final Perimeter perimeter;
    private final CaseDesk cases;
    private final Directory directory;
    private final Clock clock;

    AttributionController(Perimeter perimeter, CaseDesk cases, Directory directory, Clock clock) {
        this.perimeter = perimeter;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String choose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int position,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        return page(actor, perimeter.workable(actor, new ExperienceId(id)), position, words, null, model);
    }

    @PostMapping
    String move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int position,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes flash,
            Model model) {
        var experience = perimeter.workable(actor, new ExperienceId(id));
        if (to == null || to.isBlank()) {
            return page(actor, experience, position, words, "experience.reply.error.choose", model);
        }
        if (!cases.move(actor, experience.id(), position, new StructureCode(to), clock.instant())) {
            return page(actor, experience, position, words, "experience.reply.error.cannot-receive", model);
        }
        flash.addFlashAttribute("said", "experience.reply.said.moved");
        return "redirect:/espace/experiences/" + id;
    }

    private String page(
            Actor actor, Experience experience, int position, String words, @Nullable String error, Model model) {
        if (!cases.mayMove(actor, experience, position)) {
            throw new NotThere();
        }
        var target = experience.targets().get(position - 1);
        var present = target.structure();
        var offered = offered(present, words).stream()
                .filter(structure -> cases.mayReceive(actor, experience, position, structure))
                .limit(MOST)
                .map(structure -> new ReplyPages.Choice(
                        structure.code().value(), structure.name() + place(structure), 0, false, ""))
                .toList();
        model.addAttribute(
                "view",
                new ReplyPages.Attribution(
                        experience.id().toString(),
                        Objects.requireNonNull(experience.story()).title(),
                        position,
                        present == null
                                ? Objects.requireNonNullElse(target.institutionType(), "")
                                : directory.find(present).map(Structure::name).orElse(present.value()),
                        words,
                        actor.scopeOf(Permission.REPLY).everywhere(),
                        offered,
                        error));
        return "experience/reply-attribution";
    }

    private List<Structure> offered(@Nullable StructureCode present, String words) {
        if (!words.isBlank()) {
            return directory.search(words, 200);
        }
        return present == null ? List.of() : directory.children(present, 200);
    }

    private static String place(Structure structure) {
        return structure.town().isEmpty() ? "" : " (" + structure.postalCode() + " " + structure.town() + ")";
    }
}
