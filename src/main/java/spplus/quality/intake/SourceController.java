package spplus.quality.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.batch.Tool;
import spplus.batch.Tools;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.platform.Texts;

/** « Quels outils envoient des résultats ? » : each has a key of its own, shown once. */
@Controller
@Access(Permission.PUBLISH_RESULTS)
@RequestMapping("/espace/qualite/outils")
class SourceController {

    private static final int LONGEST_NAME = 80;

    private final ResultTools tools;
    private final IntakeView view;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    SourceController(
            ResultTools tools, IntakeView view, Perimeter perimeter, AuditTrail audit, Texts texts, Clock clock) {
        this.tools = tools;
        this.view = view;
        this.perimeter = perimeter;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "outil", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var chosen = perimeter.within(actor, Permission.PUBLISH_RESULTS, structure);
        var name = WrittenText.line(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return view.page(actor, structure, "", typed, texts.t("quality.source.error", LONGEST_NAME), "outil");
        }
        if (tools.full(chosen.code().value())) {
            return view.page(actor, structure, "", typed, texts.t("quality.source.many", Tools.MOST), "outil");
        }
        var added = tools.add(chosen.code().value(), name, actor.name(), clock.instant());
        record(actor, added.tool(), "quality.source-added");
        flash.addFlashAttribute("key", added.key());
        return new ModelAndView("redirect:" + FileController.ADDRESS + "?structure=" + chosen.code());
    }

    @PostMapping("/{id}/revoquer")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var tool = tools.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.PUBLISH_RESULTS, tool.owner());
        tools.revoke(id, clock.instant());
        record(actor, tool, "quality.source-revoked");
        flash.addFlashAttribute("said", "quality.source.revoked");
        return "redirect:" + FileController.ADDRESS + "?structure=" + tool.owner();
    }

    private void record(Actor actor, Tool<String> tool, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("result-source", tool.id().toString())
                .about(List.of(tool.owner())));
    }
}
