package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.survey.mystery.MysteryPages.Over;

/** « Qu’ont vu nos enquêteurs ? »: told apart from what users answer, and to all readers only once it is over. */
@Controller
@Access(Permission.READ_SURVEYS)
@RequestMapping(ResultsController.ADDRESS)
class ResultsController {

    static final String ADDRESS = MysteryView.ADDRESS + "/resultats";
    private static final int MOST = 50;

    private final MysteryRepository campaigns;
    private final ResultsView view;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Clock clock;

    ResultsController(
            MysteryRepository campaigns, ResultsView view, Perimeter perimeter, Directory directory, Clock clock) {
        this.campaigns = campaigns;
        this.view = view;
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
        var campaign = campaigns.find(id).orElseThrow(Perimeter::notThere);
        var at = perimeter.within(
                actor,
                Permission.READ_SURVEYS,
                structure.isEmpty() ? campaign.structure().value() : structure);
        if (!view.concerns(campaign, at) || !isTold(actor, campaign)) {
            throw Perimeter.notThere();
        }
        return new ModelAndView("survey/mystery/results").addObject("results", view.of(actor, campaign, at));
    }

    /** Before the end, only those who planned it see it: others would know that they are visited. */
    private boolean isTold(Actor actor, MysteryCampaign campaign) {
        var scope = actor.scopeOf(Permission.MANAGE_SURVEYS);
        return campaign.isClosed(LocalDate.now(clock))
                || scope.everywhere()
                || scope.covers(directory.lineage(campaign.structure()));
    }
}
