package spplus.survey.ingest;

import java.time.Clock;
import java.time.LocalDate;
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
import spplus.batch.Tool;
import spplus.directory.Perimeter;
import spplus.platform.PlatformSettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;

/** « Quels outils envoient des réponses à cette campagne ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/sources")
class SourceController {

    private static final int LONGEST_NAME = 80;

    private final AnswerTools tools;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final PlatformSettings platform;
    private final Clock clock;

    SourceController(
            AnswerTools tools,
            CampaignStore campaigns,
            FormVersions forms,
            Perimeter perimeter,
            AuditTrail audit,
            PlatformSettings platform,
            Clock clock) {
        this.tools = tools;
        this.campaigns = campaigns;
        this.forms = forms;
        this.perimeter = perimeter;
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
        if (tools.full(campaign)) {
            return page(managed, typed, "many");
        }
        var added = tools.add(campaign, name, actor.id(), clock.instant());
        record(actor, managed, added.tool(), "survey.source-added");
        flash.addFlashAttribute("key", added.key());
        return new ModelAndView("redirect:/espace/enquetes/sources/" + campaign);
    }

    @PostMapping("/{campaign}/{source}/revoquer")
    String revoke(Actor actor, @PathVariable UUID campaign, @PathVariable UUID source, RedirectAttributes flash) {
        var managed = managed(actor, campaign);
        var found =
                tools.find(source).filter(one -> one.owner().equals(campaign)).orElseThrow(Perimeter::notThere);
        tools.revoke(source, clock.instant());
        record(actor, managed, found, "survey.source-revoked");
        flash.addFlashAttribute("said", "revoked");
        return "redirect:/espace/enquetes/sources/" + campaign;
    }

    private Campaign managed(Actor actor, UUID id) {
        var campaign = campaigns.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    private void record(Actor actor, Campaign campaign, Tool<UUID> tool, String action) {
        audit.record(AuditEntry.by(actor, action)
                .on("ingest-source", tool.id().toString())
                .about(List.of(campaign.structure().value())));
    }

    private ModelAndView page(Campaign campaign, String typed, @Nullable String problem) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var view = new SourcePages.Sources(
                campaign.id(),
                campaign.name(),
                campaign.structure().value(),
                campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN,
                tools.of(campaign.id()).stream()
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
