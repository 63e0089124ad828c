package spplus.quality.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
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
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.platform.Ids;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.quality.intake.SourceRepository.Source;

/** « Quels outils envoient des résultats ? » : each has a key of its own, shown once. */
@Controller
@Access(Permission.PUBLISH_RESULTS)
@RequestMapping("/espace/qualite/outils")
class SourceController {

    private static final int LONGEST_NAME = 80;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SourceRepository sources;
    private final IntakeView view;
    private final Perimeter perimeter;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    SourceController(
            SourceRepository sources,
            IntakeView view,
            Perimeter perimeter,
            SecretBox secrets,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.sources = sources;
        this.view = view;
        this.perimeter = perimeter;
        this.secrets = secrets;
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
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = "spr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var source = new Source(Ids.next(), chosen.code().value(), name, clock.instant(), null);
        sources.add(source, secrets.fingerprint(BatchDesk.PURPOSE, key), actor.name());
        record(actor, source, "quality.source-added");
        flash.addFlashAttribute("key", key);
        return new ModelAndView("redirect:" + FileController.ADDRESS + "?structure=" + chosen.code());
    }

    @PostMapping("/{id}/revoquer")
    String revoke(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var source = sources.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.PUBLISH_RESULTS, source.structure());
        sources.revoke(id, clock.instant());
        record(actor, source, "quality.source-revoked");
        flash.addFlashAttribute("said", "quality.source.revoked");
        return "redirect:" + FileController.ADDRESS + "?structure=" + source.structure();
    }

    private void record(Actor actor, Source source, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("result-source", source.id().toString())
                .about(List.of(source.structure())));
    }
}
