package spplus.survey.ending;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.CheckedCode;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.RateLimiter;
import spplus.survey.KnownButtons;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorKind;
import spplus.survey.domain.DoorPasses;
import spplus.survey.domain.Offers;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Source;

/** The end of a procedure, on another site: where its link leads, and what its dialog tells. */
@Controller
@Access(Permission.EVERYONE)
class EndingController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final EndingScript script;
    private final CampaignStore campaigns;
    private final DoorPasses passes;
    private final KnownButtons buttons;
    private final Offers offers;
    private final RateLimiter limiter;
    private final SurveySettings settings;
    private final Clock clock;

    EndingController(
            EndingScript script,
            CampaignStore campaigns,
            DoorPasses passes,
            KnownButtons buttons,
            Offers offers,
            RateLimiter limiter,
            SurveySettings settings,
            Clock clock) {
        this.script = script;
        this.campaigns = campaigns;
        this.passes = passes;
        this.buttons = buttons;
        this.offers = offers;
        this.limiter = limiter;
        this.settings = settings;
        this.clock = clock;
    }

    /** Other sites read it, whatever their origin. */
    @GetMapping(EndingScript.PATH)
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(script.bytes());
    }

    /** The first page of the survey, or the page that says why there is none. @param counted whether a dialog offered it */
    @GetMapping("/q/{code}/fin")
    ModelAndView open(
            @PathVariable String code,
            @RequestParam(name = "bouton", defaultValue = "") String button,
            @RequestParam(name = "vu", defaultValue = "") String counted) {
        var campaign = campaign(code);
        var address = passes.address(campaign, from(campaign, button));
        var redirect = new RedirectView(counted.equals("oui") ? address + "&vu=oui" : address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** Nothing is shown where this does not answer 204. */
    @PostMapping("/q/{code}/fin/offre")
    ResponseEntity<Void> offered(
            @PathVariable String code,
            @RequestParam(name = "bouton", defaultValue = "") String button,
            HttpServletRequest request) {
        return count(code, button, "survey.ending-offered", request, offers::asked);
    }

    @PostMapping("/q/{code}/fin/refus")
    ResponseEntity<Void> refused(
            @PathVariable String code,
            @RequestParam(name = "bouton", defaultValue = "") String button,
            HttpServletRequest request) {
        return count(code, button, "survey.ending-refused", request, offers::declined);
    }

    private ResponseEntity<Void> count(
            String code,
            String button,
            String what,
            HttpServletRequest request,
            BiConsumer<Campaign, Provenance> counting) {
        var campaign = campaign(code);
        if (campaign.state(LocalDate.now(clock)) != Campaign.State.OPEN) {
            return answer(HttpStatus.GONE);
        }
        if (!limiter.allowMany(what, LocalDate.now(clock) + " " + request.getRemoteAddr(), settings.begun())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        counting.accept(campaign, from(campaign, button));
        return answer(HttpStatus.NO_CONTENT);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** A button that does not lead to the campaign says nothing of its structure. */
    private Provenance from(Campaign campaign, String typed) {
        var button = CheckedCode.read(typed).filter(code -> campaigns
                .behind(DoorKind.BUTTON, code.value())
                .filter(behind -> behind.id().equals(campaign.id()))
                .isPresent());
        StructureCode structure = button.flatMap(buttons::structureOf).orElse(campaign.structure());
        return new Provenance(
                Source.BUTTON, ServedBy.ONLINE, button.map(CheckedCode::value).orElse(null), structure, null, null);
    }

    private Campaign campaign(String code) {
        return CheckedCode.read(code)
                .flatMap(campaigns::find)
                .filter(found -> !found.invitedOnly())
                .orElseThrow(Perimeter::notThere);
    }
}
