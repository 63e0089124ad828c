package spplus.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;

/** « Que dit cette feuille ? »: paper answers, typed one after another. */
@Controller
@Access(Permission.COLLECT_EXPERIENCES)
@RequestMapping("/espace/papier")
class PaperController {

    private static final int MOST = 100;

    private final PaperDesk desk;
    private final PaperView view;
    private final Tickets tickets;
    private final CampaignStore campaigns;
    private final Perimeter perimeter;
    private final Clock clock;

    PaperController(
            PaperDesk desk,
            PaperView view,
            Tickets tickets,
            CampaignStore campaigns,
            Perimeter perimeter,
            Clock clock) {
        this.desk = desk;
        this.view = view;
        this.tickets = tickets;
        this.campaigns = campaigns;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen = perimeter
                .chosen(actor, Permission.COLLECT_EXPERIENCES, structure)
                .orElse(null);
        var open = chosen == null
                ? List.<Campaign>of()
                : campaigns.of(chosen.code(), MOST).stream()
                        .filter(this::isOpen)
                        .toList();
        var picker = perimeter.picker(actor, Permission.COLLECT_EXPERIENCES, chosen, words, "/espace/papier");
        return new ModelAndView("survey/answering/paper-list")
                .addObject("picker", picker)
                .addObject("open", open);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        var campaign = find(actor, id);
        return page(campaign, tickets.issue(campaign, PaperDesk.from(campaign)), null);
    }

    /** The same page sent twice makes one sheet. */
    @PostMapping("/{id}")
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var campaign = find(actor, id);
        var typed = new LinkedMultiValueMap<>(sent);
        typed.remove("_csrf");
        var typedTicket = typed.getFirst(StepFields.TICKET);
        var ticket =
                tickets.read(typedTicket == null ? "" : typedTicket, campaign).orElseThrow(Perimeter::notThere);
        var reading = desk.take(actor, ticket, campaign, typed);
        if (!reading.problems().isEmpty() || reading.given().isEmpty()) {
            return page(campaign, ticket, reading);
        }
        flash.addFlashAttribute("said", "survey.paper.taken");
        return new ModelAndView("redirect:/espace/papier/" + id);
    }

    private ModelAndView page(Campaign campaign, Ticket ticket, StepReader.@Nullable Reading reading) {
        return new ModelAndView(
                        "survey/answering/paper", reading == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("shown", view.page(campaign, desk.questions(campaign), tickets.write(ticket), reading));
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is open, and of one's own */
    private Campaign find(Actor actor, UUID id) {
        var campaign = campaigns.find(id).filter(this::isOpen).orElseThrow(Perimeter::notThere);
        perimeter.within(
                actor, Permission.COLLECT_EXPERIENCES, campaign.structure().value());
        return campaign;
    }

    /** Nobody types what was promised to be anonymous. */
    private boolean isOpen(Campaign campaign) {
        return !campaign.invitedOnly()
                && !campaign.anonymous()
                && campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN;
    }
}
