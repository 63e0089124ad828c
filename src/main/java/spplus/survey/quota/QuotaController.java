package spplus.survey.quota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.Quotas;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.ServedBy;
import spplus.survey.quota.QuotaPages.Board;

/** « Combien d’usagers chaque structure, chaque canal sert-il ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping("/espace/enquetes/campagnes/{id}/quotas")
class QuotaController {

    private static final int MOST = 100;

    private final Quotas quotas;
    private final CampaignStore campaigns;
    private final Perimeter perimeter;
    private final Directory directory;
    private final QuotaDesk desk;
    private final Texts texts;

    QuotaController(
            Quotas quotas,
            CampaignStore campaigns,
            Perimeter perimeter,
            Directory directory,
            QuotaDesk desk,
            Texts texts) {
        this.quotas = quotas;
        this.campaigns = campaigns;
        this.perimeter = perimeter;
        this.directory = directory;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(find(actor, id), QuotaForm.of(quotas.of(id), quotas.channels(id)), HttpStatus.OK);
    }

    /** Every line empty takes the quotas away. */
    @PostMapping
    ModelAndView keep(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var campaign = find(actor, id);
        var structures = structures(campaign);
        var unseen = unseen(campaign, structures);
        var form = QuotaForm.of(sent, structures, unseen.size());
        if (!form.problems().isEmpty()) {
            return page(campaign, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var kept = form.quotas(structures);
        kept.addAll(unseen);
        var channels = campaign.anonymous() ? Map.<ServedBy, Integer>of() : form.channels();
        if (!desk.keep(actor, campaign, form.edition(), kept, channels)) {
            form.problems().put("quotas", "meanwhile");
            return page(campaign, form, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute(
                "said", kept.isEmpty() && channels.isEmpty() ? "survey.quota.said.none" : "survey.quota.said.kept");
        return new ModelAndView("redirect:/espace/enquetes/campagnes/" + id + "/quotas");
    }

    private ModelAndView page(Campaign campaign, QuotaForm form, HttpStatus status) {
        var problems = new LinkedHashMap<String, String>();
        form.problems().forEach((field, problem) -> problems.put(field, texts.t("survey.quota.problem." + problem)));
        return new ModelAndView("survey/quota/board", status)
                .addObject(
                        "shown",
                        new Board(
                                campaign.id(),
                                campaign.name(),
                                structures(campaign),
                                campaign.anonymous() ? List.of() : List.of(ServedBy.values()),
                                form.typed(),
                                quotas.edition(campaign.id()),
                                problems));
    }

    private List<Structure> structures(Campaign campaign) {
        var all = new ArrayList<>(directory.children(campaign.structure(), MOST));
        directory.find(campaign.structure()).ifPresent(all::add);
        return all;
    }

    /** Quotas of structures that the form does not show: nobody took them away. */
    private List<Quota> unseen(Campaign campaign, List<Structure> structures) {
        var shown = structures.stream().map(Structure::code).collect(Collectors.toSet());
        return quotas.of(campaign.id()).stream()
                .filter(quota -> !shown.contains(quota.structure()))
                .toList();
    }

    private Campaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }
}
