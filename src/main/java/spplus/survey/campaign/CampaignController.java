package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.PlatformSettings;
import spplus.platform.QrCode;
import spplus.survey.SurveySettings;
import spplus.survey.campaign.CampaignPages.Trouble;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Forms;

/** « Que demandons-nous, à qui, jusqu’à quand ? » */
@Controller
@Access(Permission.MANAGE_SURVEYS)
@RequestMapping(CampaignView.ADDRESS)
class CampaignController {

    private static final int PIXELS = 12;

    private final CampaignDesk desk;
    private final CampaignView view;
    private final Forms forms;
    private final FormVersions versions;
    private final Perimeter perimeter;
    private final PlatformSettings platform;
    private final SurveySettings settings;
    private final Clock clock;

    CampaignController(
            CampaignDesk desk,
            CampaignView view,
            Forms forms,
            FormVersions versions,
            Perimeter perimeter,
            PlatformSettings platform,
            SurveySettings settings,
            Clock clock) {
        this.desk = desk;
        this.view = view;
        this.forms = forms;
        this.versions = versions;
        this.perimeter = perimeter;
        this.platform = platform;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen =
                perimeter.chosen(actor, Permission.MANAGE_SURVEYS, structure).orElse(null);
        return new ModelAndView("survey/campaign/list").addObject("board", view.board(actor, chosen, words));
    }

    @GetMapping("/nouvelle")
    ModelAndView ask(Actor actor, @RequestParam UUID questionnaire) {
        var form = published(actor, questionnaire);
        return opening(form, structure(actor, questionnaire), CampaignForm.blank(form, today(), settings));
    }

    @PostMapping("/nouvelle")
    ModelAndView open(
            Actor actor,
            @RequestParam UUID questionnaire,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var form = published(actor, questionnaire);
        var structure = structure(actor, questionnaire);
        var typed = CampaignForm.of(sent, form, today(), settings);
        if (!typed.problems().isEmpty()) {
            var page = opening(form, structure, typed);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return said("opened", desk.open(actor, structure, form, typed).id(), flash);
    }

    @GetMapping("/campagnes/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return sheet(desk.find(actor, id), null);
    }

    @PostMapping("/campagnes/{id}/fermer")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.close(actor, desk.find(actor, id));
        return said("closed", id, flash);
    }

    /** A day in the past, or a campaign that was counted, is refused. */
    @PostMapping("/campagnes/{id}/prolonger")
    ModelAndView prolong(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "au", defaultValue = "") String until,
            RedirectAttributes flash) {
        var campaign = desk.find(actor, id);
        var day = day(until);
        boolean isMissing = day == null && (!until.isEmpty() || campaign.anonymous());
        if (isMissing || !desk.prolong(actor, campaign.id(), day)) {
            return sheet(campaign, view.trouble("au", "prolong"));
        }
        return said("prolonged", id, flash);
    }

    @GetMapping(path = "/campagnes/{id}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> svg(Actor actor, @PathVariable UUID id) {
        var campaign = desk.find(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.of(platform.absolute(campaign.path())).svg(campaign.name()));
    }

    @GetMapping(path = "/campagnes/{id}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> png(Actor actor, @PathVariable UUID id) {
        var campaign = desk.find(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(QrCode.of(platform.absolute(campaign.path())).png(PIXELS));
    }

    private ModelAndView opening(FormVersion form, Structure structure, CampaignForm typed) {
        return new ModelAndView("survey/campaign/opening").addObject("shown", view.opening(form, structure, typed));
    }

    private ModelAndView sheet(Campaign campaign, @Nullable Trouble problem) {
        var status = problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("survey/campaign/sheet", status).addObject("shown", view.sheet(campaign, problem));
    }

    /** The last version of a questionnaire of one's own. */
    private FormVersion published(Actor actor, UUID questionnaire) {
        structure(actor, questionnaire);
        return versions.of(questionnaire, 1).stream().findFirst().orElseThrow(Perimeter::notThere);
    }

    private Structure structure(Actor actor, UUID questionnaire) {
        var form = forms.find(questionnaire).orElseThrow(Perimeter::notThere);
        return perimeter.within(
                actor, Permission.MANAGE_SURVEYS, form.structure().value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    static ModelAndView said(String what, UUID campaign, RedirectAttributes flash) {
        flash.addFlashAttribute("said", "survey.campaign.said." + what);
        return new ModelAndView("redirect:" + CampaignView.ADDRESS + "/campagnes/" + campaign);
    }
}
