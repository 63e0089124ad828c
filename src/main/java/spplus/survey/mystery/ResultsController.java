package spplus.survey.mystery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.survey.mystery.MysteryPages.Over;
import spplus.survey.mystery.MysteryPages.Results;

/** « Qu’ont vu nos enquêteurs ? »: told apart from what users answer, and to all readers only once it is over. */
@Controller
@Access(Permission.READ_SURVEYS)
@RequestMapping(ResultsController.ADDRESS)
class ResultsController {

    static final String ADDRESS = MysteryView.ADDRESS + "/resultats";
    private static final int MOST = 50;

    private final MysteryRepository campaigns;
    private final ResultsView view;
    private final MysteryExports exports;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Clock clock;

    ResultsController(
            MysteryRepository campaigns,
            ResultsView view,
            MysteryExports exports,
            Perimeter perimeter,
            Directory directory,
            Clock clock) {
        this.campaigns = campaigns;
        this.view = view;
        this.exports = exports;
        this.perimeter = perimeter;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words) {
        var chosen = perimeter.chosen(actor, Permission.READ_SURVEYS, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_SURVEYS, chosen, words, ADDRESS);
        var over =
                chosen == null ? List.<MysteryCampaign>of() : campaigns.over(chosen.code(), LocalDate.now(clock), MOST);
        return new ModelAndView("survey/mystery/over").addObject("over", new Over(picker, over));
    }

    /** Of the structure that leads it or, for those who only look after one contacted, of that one. */
    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String structure) {
        var results = results(actor, id, structure);
        return new ModelAndView("survey/mystery/results")
                .addObject("results", results)
                .addObject("files", exports.files(actor, results.campaign(), results.at()));
    }

    @PostMapping("/{id}/fichiers")
    String order(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String structure,
            RedirectAttributes flash) {
        var results = results(actor, id, structure);
        flash.addFlashAttribute("said", exports.order(actor, results));
        return back(results);
    }

    @PostMapping("/{id}/fichiers/{file}/annuler")
    String cancel(Actor actor, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes flash) {
        var job = exports.find(actor, find(id), file);
        exports.cancel(job);
        flash.addFlashAttribute("said", "cancelled");
        return back(results(actor, id, job.subject()));
    }

    /** Only as long as the page that it was asked on may be read. */
    @GetMapping("/{id}/fichiers/{file}/{format}")
    void fetch(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var job = exports.find(actor, find(id), file);
        results(actor, id, job.subject());
        exports.write(job, format, response);
    }

    private Results results(Actor actor, UUID id, String structure) {
        var campaign = find(id);
        var at = perimeter.within(
                actor,
                Permission.READ_SURVEYS,
                structure.isEmpty() ? campaign.structure().value() : structure);
        if (!view.concerns(campaign, at) || !isTold(actor, campaign)) {
            throw Perimeter.notThere();
        }
        return view.of(actor, campaign, at);
    }

    private static String back(Results results) {
        return "redirect:" + ADDRESS + "/" + results.campaign().id() + "?structure="
                + results.at().code() + "#fichiers";
    }

    private MysteryCampaign find(UUID id) {
        return campaigns.find(id).orElseThrow(Perimeter::notThere);
    }

    /** Before the end, only those who planned it see it: others would know that they are visited. */
    private boolean isTold(Actor actor, MysteryCampaign campaign) {
        var scope = actor.scopeOf(Permission.MANAGE_SURVEYS);
        return campaign.isClosed(LocalDate.now(clock))
                || scope.everywhere()
                || scope.covers(directory.lineage(campaign.structure()));
    }
}
