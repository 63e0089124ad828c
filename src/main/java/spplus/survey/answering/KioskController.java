package spplus.survey.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.CheckedCode;
import spplus.directory.Perimeter;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorPasses;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Source;

/** The tablet of a counter: one question a screen, with or without a network. */
@Controller
@Access(Permission.EVERYONE)
class KioskController {

    /** A tablet that comes back after a day without a network sends all of it at once. */
    private static final Limit SENT = new Limit(600, Duration.ofHours(1));

    /** Whoever sends without the address that the house sealed for a tablet. */
    private static final Limit UNSEALED = new Limit(120, Duration.ofHours(1));

    private static final String WORKER = "static/assets/kiosk-worker.js";

    private final KioskDesk desk;
    private final KioskView view;
    private final AnsweringViews pages;
    private final CampaignStore campaigns;
    private final DoorPasses doors;
    private final RateLimiter limiter;
    private final SurveySettings settings;
    private final Clock clock;

    KioskController(
            KioskDesk desk,
            KioskView view,
            AnsweringViews pages,
            CampaignStore campaigns,
            DoorPasses doors,
            RateLimiter limiter,
            SurveySettings settings,
            Clock clock) {
        this.desk = desk;
        this.view = view;
        this.pages = pages;
        this.campaigns = campaigns;
        this.doors = doors;
        this.limiter = limiter;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/q/{code}/borne")
    ModelAndView show(@PathVariable String code, @RequestParam(name = "porte", defaultValue = "") String pass) {
        var campaign = campaign(code);
        return switch (campaign.state(LocalDate.now(clock))) {
            case NOT_OPEN -> pages.end(HttpStatus.NOT_FOUND, "not-open", campaign, "", "");
            case CLOSED ->
                desk.isWithinGrace(campaign)
                        ? new ModelAndView("survey/answering/kiosk-late", HttpStatus.GONE)
                                .addObject("shown", view.page(campaign, from(campaign, pass), pass))
                                .addObject("days", settings.kioskGrace().toDays())
                        : pages.end(HttpStatus.GONE, "closed", campaign, "", "");
            case OPEN ->
                new ModelAndView("survey/answering/kiosk")
                        .addObject("shown", view.page(campaign, from(campaign, pass), pass));
        };
    }

    /**
     * Nothing to show: the tablet forgets what was taken, keeps what could not be yet. What was answered before the end of
     * a campaign is taken for a while after it; anything else is gone.
     */
    @PostMapping("/q/{code}/borne")
    ResponseEntity<Void> take(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var campaign = campaign(code);
        var answers = new LinkedMultiValueMap<>(sent);
        var pass = taken(answers, "porte");
        var limit = doors.read(pass, campaign).isPresent() ? SENT : UNSEALED;
        if (!limiter.allow("survey.kiosk", LocalDate.now(clock) + " " + request.getRemoteAddr(), limit)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        try {
            var key = UUID.fromString(taken(answers, "cle"));
            var age = Duration.ofSeconds(Long.parseLong(taken(answers, "age")));
            int reached = Integer.parseInt(taken(answers, "etape"));
            boolean isWhole = taken(answers, "fini").equals("oui");
            if (!desk.isInTime(campaign, age)) {
                return ResponseEntity.status(HttpStatus.GONE).build();
            }
            desk.take(campaign, from(campaign, pass), key, age, reached, isWhole, answers);
            return ResponseEntity.noContent().build();
        } catch (IllegalArgumentException | ArithmeticException | AnswerRefused _) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** Where it stands says what it may keep for later: the pages of surveys. */
    @GetMapping(path = "/q/borne-hors-ligne.js", produces = "text/javascript")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .header("Cache-Control", "no-cache")
                .body(new ClassPathResource(WORKER));
    }

    private Provenance from(Campaign campaign, String pass) {
        var door = doors.read(pass, campaign);
        var structure = door.map(Provenance::structure).orElse(campaign.structure());
        return new Provenance(
                Source.KIOSK,
                door.map(Provenance::channel).orElse(ServedBy.COUNTER),
                door.map(Provenance::door).orElse(null),
                structure,
                door.map(Provenance::procedure).orElse(null),
                null);
    }

    /** A tablet that others watch promises nobody to stay unknown. */
    private Campaign campaign(String code) {
        return CheckedCode.read(code)
                .flatMap(campaigns::find)
                .filter(found -> !found.anonymous() && !found.invitedOnly())
                .orElseThrow(Perimeter::notThere);
    }

    private static String taken(MultiValueMap<String, String> sent, String name) {
        var values = sent.remove(name);
        return values == null || values.size() != 1 ? "" : values.getFirst();
    }
}
