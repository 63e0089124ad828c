package spplus.survey.answering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.CheckedCode;
import spplus.platform.RateLimiter;
import spplus.survey.SurveySettings;
import spplus.survey.answering.AnsweringDesk.CampaignClosed;
import spplus.survey.answering.AnsweringDesk.Outcome;
import spplus.survey.answering.AnsweringDesk.SheetGone;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorPasses;
import spplus.survey.domain.Invitations;
import spplus.survey.domain.Offers;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;

/** Where people answer: short addresses, plain forms, no account, no cookie. */
@Controller
@Access(Permission.EVERYONE)
class AnsweringController {

    private final AnsweringDesk desk;
    private final Tickets tickets;
    private final CampaignStore campaigns;
    private final Invitations invitations;
    private final DoorPasses doors;
    private final Offers offers;
    private final AnsweringViews views;
    private final RateLimiter limiter;
    private final SurveySettings settings;
    private final Clock clock;

    AnsweringController(
            AnsweringDesk desk,
            Tickets tickets,
            CampaignStore campaigns,
            Invitations invitations,
            DoorPasses doors,
            Offers offers,
            AnsweringViews views,
            RateLimiter limiter,
            SurveySettings settings,
            Clock clock) {
        this.desk = desk;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.doors = doors;
        this.offers = offers;
        this.views = views;
        this.limiter = limiter;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/q/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "porte", defaultValue = "") String pass,
            @RequestParam(name = "vu", defaultValue = "") String counted) {
        var campaign = open(code);
        if (campaign.invitedOnly()) {
            return views.end(HttpStatus.FORBIDDEN, "invited-only", campaign, "", "");
        }
        var from = doors.read(pass, campaign)
                .orElseGet(() -> new Provenance(Source.LINK, null, null, campaign.structure(), null, null));
        // The dialog at the end of a procedure counted whom it was offered to.
        return counted.equals("oui") ? first(campaign, from) : offer(campaign, from);
    }

    @GetMapping("/q/{code}/invitation/{secret}")
    ModelAndView invited(@PathVariable String code, @PathVariable String secret) {
        var campaign = open(code);
        var invitation = invitations
                .find(secret)
                .filter(found -> found.campaign().equals(campaign.id()))
                .orElseThrow(SheetGone::new);
        if (invitation.used()) {
            return views.end(HttpStatus.OK, "already", campaign, "", "");
        }
        var structure = invitation.structure() == null ? campaign.structure() : invitation.structure();
        return offer(campaign, new Provenance(Source.MAIL, null, null, structure, null, invitation.id()));
    }

    /** The first step: only now does a sheet exist. */
    @PostMapping("/q/{code}")
    ModelAndView begin(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var campaign = open(code);
        var ticket =
                tickets.read(one(sent, StepFields.TICKET), campaign).orElseThrow(() -> new AnswerRefused("ticket"));
        if (tickets.isTooOld(ticket)) {
            return views.end(HttpStatus.GONE, "too-old", campaign, "", campaign.path());
        }
        if (!limiter.allowMany(
                "survey.begin", LocalDate.now(clock) + " " + request.getRemoteAddr(), settings.begun())) {
            return views.end(HttpStatus.TOO_MANY_REQUESTS, "too-many", campaign, "", campaign.path());
        }
        return desk.begin(ticket, campaign, sent)
                .map(outcome -> outcome.isRefused()
                        ? views.first(outcome.sheet(), first(outcome.sheet()), tickets.write(ticket), outcome.reading())
                        : onwards(outcome, desk.secretOf(ticket)))
                .orElseGet(() -> views.end(HttpStatus.OK, "already", campaign, "", ""));
    }

    @GetMapping("/q/{code}/{secret:[A-Za-z0-9_-]{32}}")
    ModelAndView resume(@PathVariable String code, @PathVariable String secret) {
        var campaign = campaign(code);
        return desk.open(secret)
                .map(sheet -> to(AnsweringViews.address(campaign.path() + "/" + secret, furthest(sheet))))
                .orElseGet(() -> to(campaign.path() + "/" + secret + "/merci"));
    }

    @GetMapping("/q/{code}/{secret:[A-Za-z0-9_-]{32}}/{step:[1-9][0-9]?}")
    ModelAndView ask(@PathVariable String code, @PathVariable String secret, @PathVariable int step) {
        var campaign = campaign(code);
        var base = campaign.path() + "/" + secret;
        var sheet = desk.open(secret);
        if (sheet.isEmpty()) {
            return to(base + "/merci");
        }
        boolean isAsked = step <= sheet.get().form().steps().size()
                && !sheet.get()
                        .form()
                        .steps()
                        .get(step - 1)
                        .shown(sheet.get().given())
                        .isEmpty();
        return isAsked
                ? views.later(sheet.get(), step - 1, secret, null)
                : to(AnsweringViews.address(base, furthest(sheet.get())));
    }

    @PostMapping("/q/{code}/{secret:[A-Za-z0-9_-]{32}}/{step:[1-9][0-9]?}")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable String secret,
            @PathVariable int step,
            @RequestParam MultiValueMap<String, String> sent) {
        var campaign = campaign(code);
        return desk.answer(secret, step - 1, sent)
                .map(outcome -> outcome.isRefused()
                        ? views.later(outcome.sheet(), step - 1, secret, outcome.reading())
                        : onwards(outcome, secret))
                .orElseGet(() -> to(campaign.path() + "/" + secret + "/merci"));
    }

    @GetMapping("/q/{code}/{secret:[A-Za-z0-9_-]{32}}/merci")
    ModelAndView thanks(@PathVariable String code) {
        return views.end(HttpStatus.OK, "thanks", campaign(code), "", "");
    }

    /** « No, thank you »: counted, and nothing else. */
    @PostMapping("/q/{code}/non-merci")
    ModelAndView refuse(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var campaign = open(code);
        var ticket =
                tickets.read(one(sent, StepFields.TICKET), campaign).orElseThrow(() -> new AnswerRefused("ticket"));
        if (limiter.allowMany(
                "survey.refuse", LocalDate.now(clock) + " " + request.getRemoteAddr(), settings.begun())) {
            offers.refused(campaign, ticket.from());
        }
        return views.end(HttpStatus.OK, "refused", campaign, "", "");
    }

    @ExceptionHandler
    ModelAndView gone(SheetGone gone) {
        return views.end(HttpStatus.NOT_FOUND, "gone", null, "", "");
    }

    /** A page of ours never sends so much: what holds it is not even read. */
    @ExceptionHandler
    ModelAndView tooBig(InvalidParameterException tooBig) {
        return views.end(HttpStatus.CONTENT_TOO_LARGE, "too-big", null, "", "");
    }

    @ExceptionHandler
    ModelAndView closed(CampaignClosed closed) {
        return closed(closed.campaign());
    }

    @ExceptionHandler
    ModelAndView refused(AnswerRefused refused) {
        return refused.reason().equals("used")
                ? views.end(HttpStatus.OK, "already", null, "", "")
                : views.end(HttpStatus.BAD_REQUEST, "wrong-" + refused.reason(), null, "", "");
    }

    private ModelAndView offer(Campaign campaign, Provenance from) {
        offers.shown(campaign, from);
        return first(campaign, from);
    }

    private ModelAndView first(Campaign campaign, Provenance from) {
        var ticket = tickets.issue(campaign, from);
        var blank = desk.blank(campaign, ticket);
        return views.first(blank, first(blank), tickets.write(ticket), null);
    }

    private static ModelAndView onwards(Outcome outcome, String secret) {
        var base = outcome.sheet().campaign().path() + "/" + secret;
        if (outcome.sheet().completed()) {
            return to(base + "/merci");
        }
        int next = outcome.next() < 0
                ? outcome.sheet().form().firstMissing(outcome.sheet().given())
                : outcome.next();
        return to(AnsweringViews.address(base, next));
    }

    private static int first(Sheet sheet) {
        return sheet.form().next(-1, List.of());
    }

    /** The step after the last one answered or, when there is none, the last that asks something. */
    private static int furthest(Sheet sheet) {
        int next = sheet.form().next(sheet.reached() - 1, sheet.given());
        return next >= 0 ? next : sheet.form().previous(sheet.form().steps().size(), sheet.given());
    }

    private Campaign open(String code) {
        var campaign = campaign(code);
        return switch (campaign.state(LocalDate.now(clock))) {
            case OPEN -> campaign;
            case NOT_OPEN, CLOSED -> throw new CampaignClosed(campaign);
        };
    }

    private ModelAndView closed(Campaign campaign) {
        return campaign.state(LocalDate.now(clock)) == Campaign.State.NOT_OPEN
                ? views.end(HttpStatus.NOT_FOUND, "not-open", campaign, "", "")
                : views.end(HttpStatus.GONE, "closed", campaign, "", "");
    }

    private Campaign campaign(String code) {
        return CheckedCode.read(code).flatMap(campaigns::find).orElseThrow(SheetGone::new);
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var values = Optional.ofNullable(sent.get(name)).orElse(List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static ModelAndView to(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
