package spplus.quality.computed;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.computed.ComputedPages.Line;
import spplus.quality.computed.ComputedPages.Round;
import spplus.quality.computed.RunRepository.Run;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Sources;
import spplus.quality.domain.Sources.Choice;
import spplus.quality.domain.Wording;

/** « Qu’est-ce qui est calculé tout seul, et quand ? » */
@Controller
@Access(Permission.MANAGE_REFERENCE)
@RequestMapping(ComputedController.ADDRESS)
class ComputedController {

    static final String ADDRESS = "/espace/qualite/calculs";
    private static final int SHOWN = 6;

    private final Computing computing;
    private final RunRepository runs;
    private final Sources sources;
    private final Wording wording;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ComputedController(
            Computing computing,
            RunRepository runs,
            Sources sources,
            Wording wording,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.computing = computing;
        this.runs = runs;
        this.sources = sources;
        this.wording = wording;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return new ModelAndView(
                "quality/computed/show",
                "lines",
                computing.computed().stream().map(this::line).toList());
    }

    @PostMapping("/{code}")
    String again(Actor actor, @PathVariable String code, RedirectAttributes flash) {
        var indicator = computing.computed().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(Perimeter::notThere);
        computing.plan();
        runs.again(code, clock.instant());
        audit.record(AuditEntry.by(actor, "quality.result-computing").on("indicator", code));
        flash.addFlashAttribute("said", texts.t("quality.computed.asked", indicator.name()));
        return "redirect:" + ADDRESS;
    }

    private Line line(Indicator indicator) {
        return new Line(
                indicator.code(),
                indicator.name(),
                sources.find(indicator.question()).map(Choice::words).orElse(indicator.question()),
                runs.of(indicator.code(), SHOWN).stream().map(this::round).toList());
    }

    private Round round(Run run) {
        return new Round(
                wording.term(run.term()), run.structures(), run.changed(), run.finishedAt(), run.dueAt() == null);
    }
}
