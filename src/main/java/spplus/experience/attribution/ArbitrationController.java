package spplus.experience.attribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.attribution.AttributionPages.Arbitrage;
import spplus.experience.attribution.AttributionPages.ArbitrationLine;
import spplus.experience.attribution.AttributionPages.Arbitrations;
import spplus.experience.attribution.AttributionPages.Candidate;
import spplus.experience.attribution.AttributionPages.Typed;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;

/** « À qui revient cette expérience ? »: what the programme team decides, with all that was said. */
@Controller
@Access(Permission.ARBITRATE)
@RequestMapping("/espace/arbitrages")
class ArbitrationController {

    private final ArbitrationRepository arbitrations;
    private final ArbitrationDesk desk;
    private final HandoverRepository handovers;
    private final AttributionViews views;
    private final Desks desks;
    private final Chooser chooser;
    private final ExperienceStore store;
    private final Directory directory;
    private final Names names;
    private final Clock clock;

    ArbitrationController(
            ArbitrationRepository arbitrations,
            ArbitrationDesk desk,
            HandoverRepository handovers,
            AttributionViews views,
            Desks desks,
            Chooser chooser,
            ExperienceStore store,
            Directory directory,
            Names names,
            Clock clock) {
        this.arbitrations = arbitrations;
        this.desk = desk;
        this.handovers = handovers;
        this.views = views;
        this.desks = desks;
        this.chooser = chooser;
        this.store = store;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    String waiting(Actor actor, @RequestParam(name = "apres", required = false) @Nullable String cursor, Model model) {
        national(actor);
        var found = arbitrations.waiting(cursor);
        model.addAttribute(
                "view",
                new Arbitrations(
                        found.items().stream().flatMap(this::line).toList(), arbitrations.count(), found.next()));
        return "experience/attribution/arbitrations";
    }

    @GetMapping("/{id}")
    String read(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        national(actor);
        return page(id, words, Typed.NOTHING, null, model);
    }

    @PostMapping("/{id}")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(name = "q", defaultValue = "") String words,
            RedirectAttributes flash,
            Model model) {
        national(actor);
        var typed = new Typed(to, "", WrittenText.text(word));
        if (!to.matches("[A-Za-z0-9-]{1,20}")) {
            return page(id, words, typed, Why.CHOOSE, model);
        }
        try {
            desk.decide(actor, id, new StructureCode(to), typed.word(), clock.instant());
            flash.addFlashAttribute("said", "decided");
            return "redirect:/espace/arbitrages/" + id;
        } catch (HandoverRefused refused) {
            return page(id, words, typed, refused.why(), model);
        } catch (OptimisticLockingFailureException meanwhile) {
            return page(id, words, typed, Why.TOO_LATE, model);
        }
    }

    /** Structures of any network may be involved. */
    private static void national(Actor actor) {
        if (!actor.scopeOf(Permission.ARBITRATE).everywhere()) {
            throw new NotThere();
        }
    }

    private String page(UUID id, String words, Typed typed, @Nullable Why why, Model model) {
        var arbitration = arbitrations.find(id).orElseThrow(NotThere::new);
        var experience = store.find(arbitration.experience()).orElseThrow(NotThere::new);
        var searched = words.substring(0, Math.min(words.length(), Chooser.LONGEST_WORDS));
        model.addAttribute("view", view(arbitration, experience, searched, typed, why));
        return "experience/attribution/arbitration";
    }

    private Arbitrage view(
            Arbitration arbitration, Experience experience, String words, Typed typed, @Nullable Why why) {
        int position = arbitration.position();
        return new Arbitrage(
                arbitration.id().toString(),
                views.story(experience),
                position,
                names.present(experience, position),
                arbitration.cause().name(),
                arbitration.state().name(),
                arbitration.openedAt(),
                arbitration.structure() == null ? null : names.of(arbitration.structure()),
                arbitration.decidedByName(),
                arbitration.closedAt(),
                arbitration.word(),
                desks.of(experience).stream()
                        .filter(one -> one.position() == position)
                        .toList(),
                views.history(experience, position),
                words,
                candidates(experience, position, words),
                typed,
                why == null ? null : HandoverController.key(why));
    }

    /** Who holds it, all who were ever asked, and those that the words suggest. */
    private List<Candidate> candidates(Experience experience, int position, String words) {
        var involved = new LinkedHashSet<StructureCode>();
        var present = experience.targets().get(position - 1).structure();
        Stream.ofNullable(present).forEach(involved::add);
        handovers.of(experience.id()).stream()
                .filter(one -> one.position() == position)
                .flatMap(one -> Stream.of(one.to(), one.from() == null ? one.to() : one.from()))
                .forEach(involved::add);
        var candidates = new ArrayList<Candidate>();
        for (var code : involved) {
            directory
                    .find(code)
                    .filter(found -> found.active() || code.equals(present))
                    .ifPresent(found -> candidates.add(chooser.candidate(null, found)));
        }
        if (!words.isBlank()) {
            chooser.search(null, experience, words).stream()
                    .filter(found -> !candidates.contains(found))
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private Stream<ArbitrationLine> line(Arbitration arbitration) {
        return store.find(arbitration.experience()).stream()
                .map(experience -> new ArbitrationLine(
                        arbitration.id().toString(),
                        AttributionViews.title(experience),
                        names.present(experience, arbitration.position()),
                        arbitration.cause().name(),
                        arbitration.openedAt()));
    }
}
