package spplus.verbatim.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.verbatim.imports.ImportView.Typed;

/** « Quels outils envoient des textes ? » : each has a key of its own, shown once. */
@Controller
@Access(Permission.IMPORT_VOICES)
@RequestMapping("/espace/voix/outils")
class ToolController {

    private static final int LONGEST_NAME = 80;

    private final TextTools tools;
    private final ImportView view;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ToolController(TextTools tools, ImportView view, Perimeter perimeter, AuditTrail audit, Texts texts, Clock clock) {
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
        var within = perimeter.within(actor, Permission.IMPORT_VOICES, structure);
        var name = WrittenText.line(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(actor, within, typed, texts.t("verbatim.tool.problem.name", LONGEST_NAME));
        }
        if (tools.full(within.code().value())) {
            return refused(actor, within, typed, texts.t("verbatim.tool.problem.many", Tools.MOST));
        }
        var added = tools.add(within.code().value(), name, actor.name(), clock.instant());
        record(actor, added.tool(), "verbatim.tool-added");
        flash.addFlashAttribute("key", added.key());
        return home(added.tool());
    }

    @PostMapping("/{id}/revoquer")
    ModelAndView revoke(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var tool = tools.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.IMPORT_VOICES, tool.owner());
        tools.revoke(id, clock.instant());
        record(actor, tool, "verbatim.tool-revoked");
        flash.addFlashAttribute("said", "verbatim.tool.revoked");
        return home(tool);
    }

    private ModelAndView refused(Actor actor, Structure structure, String typed, String problem) {
        return new ModelAndView("verbatim/imports/files", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.files(actor, structure, "", Typed.tool(typed, problem)));
    }

    private void record(Actor actor, Tool<String> tool, String action) {
        audit.record(AuditEntry.by(actor, action).on("text-tool", tool.id()).about(List.of(tool.owner())));
    }

    private static ModelAndView home(Tool<String> tool) {
        return new ModelAndView("redirect:" + ImportController.PATH + "?structure=" + tool.owner() + "#outils");
    }
}
