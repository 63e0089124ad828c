package spplus.survey.ingest;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
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
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.platform.Ids;
import spplus.platform.PlatformSettings;
import spplus.platform.SecretBox;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.ingest.SourceRepository.Source;

/** « Quels outils envoient des réponses à cette campagne ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/sources")
class SourceController {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SourceRepository sources;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final Perimeter perimeter;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final PlatformSettings platform;
    private final Clock clock;

    SourceController(
            SourceRepository sources,
            CampaignStore campaigns,
            FormVersions forms,
            Perimeter perimeter,
            SecretBox secrets,
            AuditTrail audit,
            PlatformSettings platform,
            Clock clock) {
        this.sources = sources;
        this.campaigns = campaigns;
        this.forms = forms;
        this.perimeter = perimeter;
        this.secrets = secrets;
        this.audit = audit;
        this.platform = platform;
        this.clock = clock;
    }

    @GetMapping("/{campaign}")
    ModelAndView show(Actor actor, @PathVariable UUID campaign) {
        return page(managed(actor, campaign), "", null);
    }

    @PostMapping("/{campaign}")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(name = "nom", defaultValue = "") String typed,
            RedirectAttributes flash) {
        var managed = managed(actor, campaign);
        var name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return page(managed, typed, "name");
        }
        if (sources.of(campaign, MOST).stream()
                        .filter(source -> source.revokedAt() == null)
                        .count()
                >= MOST) {
            return page(managed, typed, "many");
        }
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = "spp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var source = new Source(Ids.next(), campaign, name, clock.instant(), null);
        sources.add(source, secrets.fingerprint(IngestDesk.PURPOSE, key), actor.id());
        record(actor, managed, source, "survey.source-added");
        flash.addFlashAttribute("key", key);
        return new ModelAndView("redirect:/espace/enquetes/sources/" + campaign);
    }

    @PostMapping("/{campaign}/{source}/revoquer")
    String revoke(Actor actor, @PathVariable UUID campaign, @PathVariable UUID source, RedirectAttributes flash) {
        var managed = managed(actor, campaign);
        var found = sources.find(source)
                .filter(one -> one.campaign().equals(campaign))
                .orElseThrow(Perimeter::notThere);
        sources.revoke(source, clock.instant());
        record(actor, managed, found, "survey.source-revoked");
        flash.addFlashAttribute("said", "revoked");
        return "redirect:/espace/enquetes/sources/" + campaign;
    }

    private Campaign managed(Actor actor, UUID id) {
        var campaign = campaigns.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    private void record(Actor actor, Campaign campaign, Source source, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("ingest-source", source.id().toString())
                .about(List.of(campaign.structure().value())));
    }

    private ModelAndView page(Campaign campaign, String typed, @Nullable String problem) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var view = new SourcePages.Sources(
                campaign.id(),
                campaign.name(),
                campaign.structure().value(),
                campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN,
                sources.of(campaign.id(), MOST).stream()
                        .map(one -> new SourcePages.Line(one.id(), one.name(), one.createdAt(), one.revokedAt()))
                        .toList(),
                platform.absolute("/api/v1/answers:batch"),
                SourcePages.questions(form),
                typed,
                problem);
        var page = new ModelAndView("survey/ingest/sources").addObject("sources", view);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
